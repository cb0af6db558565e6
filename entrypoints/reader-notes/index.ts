import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerNotes } from "@/entrypoints/reader/notes-part";
import { startNotes } from "./start-notes";

/** The second part of the content script: keeping passages. The first fetches it when there is something to do. */
export default defineUnlistedScript(() => offerNotes(startNotes));
