import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the open page on which axe and the eye look at the components. */
const harness = defineConfig({
  root: here("./harness"),
  base: "./",
  resolve: { alias: { "@": here("../..") } },
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: { outDir: here("../../.output/harness"), emptyOutDir: true, target: "es2023" },
});

export default harness;
