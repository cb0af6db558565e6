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

/** An open root, so that axe sees in: the real card lives in a closed one. */
const query = new URLSearchParams(location.search);
const language: Language = query.get("language") === "en" ? "en" : "fr";
const first: Language = query.get("first") === "en" ? "en" : query.get("first") === "fr" ? "fr" : language;
/** Pages of our own stand in the document itself; everything else is drawn as in a visited page. */
const pageCss = {
  ...{ popup: popupCss, welcome: welcomeCss, notebook: notebookCss, panel: panelCss, editor: editorCss },
  rescue: notebookCss + rescueCss,
}[query.get("surface") ?? ""];
document.documentElement.lang = language;

const app = document.querySelector("#app");
if (app === null) throw new Error("the harness page has no #app");
const sheet = new CSSStyleSheet();
sheet.replaceSync(pageCss ?? cardCss + pocketCss);
const root = pageCss ? document : openRoot(app);
root.adoptedStyleSheets = [sheet];
const parent = pageCss ? app : root;
const draw = (child: ComponentChild) => render(child, parent);

function openRoot(parent: Element): ShadowRoot {
  const main = document.createElement("main");
  const title = document.createElement("h1");
  title.textContent = "Repères";
  const host = document.createElement("div");
  const room = query.get("room");
  if (room !== null) host.style.setProperty("--room", `${room}px`);
  main.append(title, host);
  parent.append(main);
  return host.attachShadow({ mode: "open" });
}

surface({ query, language, first, t: translator(language), draw });
