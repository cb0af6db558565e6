import { render } from "preact";
import { readSettings } from "@/extension/settings-store";
import { offeredSites } from "@/extension/sites";
import { Welcome } from "./welcome";

/** The page that opens at installation, and the page of all settings. */
async function start(): Promise<void> {
  const root = document.getElementById("welcome");
  const [settings, sites] = await Promise.all([readSettings(), offeredSites()]);
  const isWelcome = new URLSearchParams(location.search).has("installed");
  if (root !== null) render(<Welcome isWelcome={isWelcome} stored={settings} offered={sites} />, root);
}

void start();
