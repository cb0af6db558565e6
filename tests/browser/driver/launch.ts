import { launchChromium } from "./chromium";
import { launchFirefox } from "./firefox";
import type { BrowserDriver, BrowserName, LaunchOptions } from "./types";

export function launch(name: BrowserName, options: LaunchOptions): Promise<BrowserDriver> {
  return name === "chromium" ? launchChromium(options) : launchFirefox(options);
}
