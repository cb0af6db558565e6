import { render } from "preact";
import { readSettings } from "@/extension/settings-store";
import { Editor } from "./editor";
import { openingOf } from "./opening";

/** The note editor: in a page's frame with a ticket, or in a tab of its own for a note by its id. */
async function start(): Promise<void> {
  const root = document.getElementById("editor");
  const opening = openingOf(location, window.top === window);
  if (root !== null) render(<Editor opening={opening} stored={await readSettings()} />, root);
}

void start();
