import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HIGHLIGHTS, TINTED } from "@/page/highlights";

const FORCED = /@media \(forced-colors: active\) \{.*?\n\}\n/s;
const whole = readFileSync("public/marks.css", "utf8");
const [forced = ""] = whole.match(FORCED) ?? [];
const css = whole.replace(FORCED, "");
const names = Object.values(HIGHLIGHTS);
const lined = names.filter((name) => !name.startsWith("reperes-kept-"));
const lines = [...css.matchAll(/::highlight\((reperes-\w+)\) \{\s*text-decoration:[^;]*?(#\w{6});/g)].map(
  ([, name, hue]) => [name, hue] as const,
);
const tints = [
  ...css.matchAll(/::highlight\((reperes-\w+-tint)\) \{\s*background-color: rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/g),
].map(([, name, r, g, b, alpha]) => [name, [r, g, b].map(Number), Number(alpha)] as const);

test("every name has its rule, and is left out on paper", () => {
  for (const name of [...names, ...lined.map((each) => `${each}${TINTED}`)])
    expect(css.split(`::highlight(${name})`), name).toHaveLength(3);
});

// WCAG 1.4.11 asks 3:1 of what is no text. A page may be dark by its own choice, or have dark boxes.
test.each(lines)("the line of %s, %s, is seen on white and on black", (_, hue) => {
  const light = luminance(channelsOf(hue ?? ""));
  expect(1.05 / (light + 0.05)).toBeGreaterThan(3);
  expect((light + 0.05) / 0.05).toBeGreaterThan(3);
});

test("there is a line for all but the kept passages", () => {
  expect(lines).toHaveLength(lined.length);
});

// Chromium measures the whole page's ink again for any text decoration (docs/adr/0005).
test("no tint has a line", () => {
  for (const [, rule] of css.matchAll(/::highlight\(reperes-\w+-tint\) \{([^}]*)\}/g))
    expect(rule).not.toContain("text-decoration");
});

test("in forced colours each state of a passage has its rule", () => {
  const states: string[] = names.filter((name) => name.startsWith("reperes-kept-"));
  for (const name of ["edited", "check"]) states.push(`reperes-${name}`, `reperes-${name}${TINTED}`);
  for (const name of states) expect(forced.split(`::highlight(${name})`), name).toHaveLength(2);
});

// WCAG 1.4.3 asks 4.5:1 of text. A page's grey of 7:1 keeps it.
test.each(tints)("words under %s are read on white and on black", (_, hue, alpha) => {
  const over = (ground: number) => luminance(hue.map((channel) => channel * alpha + ground * (1 - alpha)));
  expect((over(255) + 0.05) / (luminance(channelsOf("#595959")) + 0.05)).toBeGreaterThan(4.5);
  expect((luminance(channelsOf("#b0b0b0")) + 0.05) / (over(0) + 0.05)).toBeGreaterThan(4.5);
});

test("there is a tint for every family and the walk's place, and a halo for what is not certain", () => {
  const halos = [...css.matchAll(/::highlight\(reperes-(\w+)-tint\) \{\s*text-shadow: 0 0 /g)].map(([, name]) => name);
  expect(halos).toEqual(["ambiguous", "edited", "check"]);
  expect(tints).toHaveLength(lined.length - halos.length);
});

function channelsOf(hue: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hue.slice(at, at + 2), 16));
}

function luminance(channels: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels
    .map((channel) => channel / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
