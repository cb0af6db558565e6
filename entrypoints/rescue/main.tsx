import { render } from "preact";
import { parseSettings } from "@/core/settings";
import { readSettings } from "@/extension/settings-store";
import { Rescue } from "./rescue";

/** The page for a database that does not open. It opens no store of ours, and needs none: the settings may be lost as well. */
async function start(): Promise<void> {
  const root = document.getElementById("rescue");
  const settings = await readSettings().catch(() => parseSettings(undefined));
  if (root !== null) render(<Rescue stored={settings} />, root);
}

void start();
