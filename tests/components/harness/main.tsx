/// <reference types="vite/client" />
import { type ComponentChild, render } from "preact";
import cardCss from "@/components/card.css?inline";
import editorCss from "@/components/note-editor.css?inline";
import notebookCss from "@/components/notebook.css?inline";
import panelCss from "@/components/panel.css?inline";
import pocketCss from "@/components/pocket.css?inline";
import popupCss from "@/components/popup.css?inline";
import rescueCss from "@/components/rescue.css?inline";
import welcomeCss from "@/components/welcome.css?inline";
import type { Language } from "@/core/languages";
import { translator } from "@/tests/components/translate";
import { surface } from "./surface";

/** Pages of our own stand in the document itself; everything else is drawn as in a visited page. */
const PAGE_CSS: Readonly<Record<string, string>> = {
  ...{ popup: popupCss, welcome: welcomeCss, notebook: notebookCss, panel: panelCss, editor: editorCss },
  rescue: notebookCss + rescueCss,
};

/** What has been drawn: the next surface takes its place in the same document, which costs a tenth of a new one. */
let drawn: Element | ShadowRoot | undefined;

function show(search: string): void {
  if (drawn !== undefined) render(null, drawn);
  const query = new URLSearchParams(search);
  const language: Language = query.get("language") === "en" ? "en" : "fr";
  const first: Language = query.get("first") === "en" ? "en" : query.get("first") === "fr" ? "fr" : language;
  document.documentElement.lang = language;
  scrollTo(0, 0);

  const app = document.createElement("div");
  app.id = "app";
  document.querySelector("#app")?.replaceWith(app);
  const pageCss = PAGE_CSS[query.get("surface") ?? ""];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageCss ?? cardCss + pocketCss);
  document.adoptedStyleSheets = pageCss ? [sheet] : [];
  const parent = pageCss ? app : openRoot(app, sheet, query.get("room"));
  drawn = parent;
  surface({ query, language, first, t: translator(language), draw: (child: ComponentChild) => render(child, parent) });
}

/** An open root, so that axe sees in: the real card lives in a closed one. */
function openRoot(parent: Element, sheet: CSSStyleSheet, room: string | null): ShadowRoot {
  const main = document.createElement("main");
  const title = document.createElement("h1");
  title.textContent = "Repères";
  const host = document.createElement("div");
  if (room !== null) host.style.setProperty("--room", `${room}px`);
  main.append(title, host);
  parent.append(main);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  return root;
}

show(location.search);
Object.assign(globalThis, { show });
