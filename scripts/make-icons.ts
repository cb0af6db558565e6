import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { requireBrowser } from "@/scripts/lib/find-browser.mjs";

/** Every size that Chrome and Firefox ask for: toolbar (16, 32), its double, extension list (48), store (96, 128). */
const SIZES = [16, 32, 48, 96, 128];

/** Draws public/icon/*.png from scripts/icon.svg: node scripts/run.mjs scripts/make-icons.ts */
async function makeIcons(): Promise<void> {
  const svg = await readFile(new URL("./icon.svg", import.meta.url), "base64");
  const folder = fileURLToPath(new URL("../public/icon/", import.meta.url));
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: requireBrowser("chromium").path });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } img { display: block }</style><img width="${size}" src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
  }
  await browser.close();
  console.log(`Icons of ${SIZES.join(", ")} pixels are in public/icon.`);
}

await makeIcons();
