import { build } from "vite";
import { ROOT } from "@/scripts/lib/root.mjs";

/** A module of ours as one script for a page without us, which leaves its exports at `globalThis[name]`. */
export async function pageScript(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    resolve: { alias: { "@": ROOT } },
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !("output" in bundle)) throw new Error("Vite built nothing.");
  // A page's `var` at top level would do; this says what is meant.
  return `${bundle.output[0].code}\nglobalThis.${name} = ${name};`;
}
