/** What `walks.ts` puts into a page: the notes' reading of it, and the terms'. */
export { indexText } from "@/core/notes/quote/text-index";
export { readPage } from "@/page/page-text";
export { textBlocks } from "@/page/text-blocks";
