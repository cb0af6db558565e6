import { render } from "preact";
import { readSettings } from "@/extension/settings-store";
import { Panel } from "./panel";

/** The panel beside the page: Chrome's side panel, Firefox's sidebar. `?tab=ID` keeps it on one tab. */
async function start(): Promise<void> {
  const root = document.getElementById("panel");
  const asked = new URLSearchParams(location.search).get("tab");
  const settings = await readSettings();
  if (root !== null) render(<Panel fixed={asked === null ? undefined : Number(asked)} stored={settings} />, root);
}

void start();
