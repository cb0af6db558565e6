import { render } from "preact";
import browser from "webextension-polyfill";
import { openNotes } from "@/extension/notes";
import { readSettings } from "@/extension/settings-store";
import { Notebook } from "./notebook";

/** The page of all notes. It opens the database itself, through the same transactions as the background. */
async function start(): Promise<void> {
  const root = document.getElementById("notebook");
  const isPrivate = browser.extension.inIncognitoContext === true;
  const settings = await readSettings();
  if (root !== null) render(<Notebook notes={openNotes(isPrivate)} isPrivate={isPrivate} stored={settings} />, root);
}

void start();
