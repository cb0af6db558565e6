import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HIGHLIGHTS } from "@/page/highlights";

const css = readFileSync("public/marks.css", "utf8");
const lines = [...css.matchAll(/::highlight\((reperes-\w+)\) \{\s*text-(?:decoration|shadow):[^;]*?(#\w{6});/g)].map(
  ([, name, hue]) => [name, hue] as const,
);

test("every name has its rule, and is left out on paper", () => {
  for (const name of Object.values(HIGHLIGHTS)) expect(css.split(`::highlight(${name})`), name).toHaveLength(3);
});

// WCAG 1.4.11 asks 3:1 of what is no text. A page may be dark by its own choice, or have dark boxes.
test.each(lines)("the line of %s, %s, is seen on white and on black", (_, hue) => {
  const light = luminance(hue ?? "");
  expect(1.05 / (light + 0.05)).toBeGreaterThan(3);
  expect((light + 0.05) / 0.05).toBeGreaterThan(3);
});

test("there is a line for all but the kept passages", () => {
  expect(lines).toHaveLength(Object.keys(HIGHLIGHTS).filter((name) => !name.startsWith("kept-")).length);
});

function luminance(hue: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hue.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
