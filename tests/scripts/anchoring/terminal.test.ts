import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { afterAll, beforeAll, expect, describe as suite, test } from "vitest";
import { pageOf, readHtml } from "@/scripts/anchoring/read-html";
import { ROOT } from "@/scripts/lib/root.mjs";

type Ended = {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly errors: string;
};

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><noscript><link rel="stylesheet" href="x"></noscript></head>\r
<body><noscript><p>Activez JavaScript</p></noscript><table>avant<tr><td>un</table>\r
<p>Selon l&rsquo;arm&eacute;e, trois <b>soldats</b> ont été tués à Ménaka &#x1F525; mardi.</p>\r
<script>document.body.textContent = "Trois soldats ont été tués"; console.error("un script a tourné");</script>
<style>@layer moderne { p { color: color-mix(in oklab, red, blue); &:hover { } } }</style>
<p hidden>Selon l’armée, trois soldats ont été tués à Ménaka.</p><p>Le gouverneur a promis une enquête.</p></body></html>`;
const PASSAGE = "trois soldats ont été tués à Ménaka \u{1f525}";

let folder = "";
const file = () => join(folder, "page.html");
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reperes-terminal-"));
  writeFileSync(file(), PAGE);
  writeFileSync(
    join(folder, "changed.html"),
    PAGE.replace("<table>", "<p>Publicité</p><table>").replace("<b>soldats</b>", "soldats"),
  );
  writeFileSync(join(folder, "other.html"), PAGE.replace("<b>soldats</b>", "camions").replace("tués", "brûlés"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs as `npm run --silent` does, from a reader's own folder. */
function run(script: "describe" | "locate", args: readonly string[], input = ""): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, ["scripts/run.mjs", `scripts/${script}.ts`, ...args], {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: folder },
    });
    let [out, errors] = ["", ""];
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      errors += data;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({
        code,
        errors,
        lines: out
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line)),
      }),
    );
    // A program that has refused its page reads nothing.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

const lines = (...values: readonly unknown[]) =>
  values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");

const { text } = pageOf(new TextEncoder().encode(PAGE)).page.index;
const start = text.indexOf("trois soldats");
test("text loose in a table stands before it, as browsers have it", () => {
  expect(text).toContain("avantun");
  const loose = (html: string) => pageOf(new TextEncoder().encode(html)).page.index.text;
  expect(loose("<table>un<tr><td>deux<p>trois</table>")).toBe("undeuxtrois");
  expect(loose("zéro<table>un<tr>deux<td>trois</table>")).toBe("zéroundeuxtrois");
});

const passage = { start, end: start + PASSAGE.length };

// Each run costs two seconds of a core: what can be tried together is.
suite("describe and locate in the terminal", () => {
  test("answer the good lines, say what is wrong with the others, and end with 1", async () => {
    const described = await run(
      "describe",
      ["page.html"],
      lines(
        { id: "n-1", ...passage },
        "",
        "no JSON",
        { id: 2, start: 9, end: 3 },
        { id: 3, start: 0, end: text.length + 1 },
        { id: 4, start: -1, end: 3 },
        { id: 5, start: 0.5, end: 3 },
        { start: 0, end: 3 },
        "null\r",
        { id: 6, start: text.length, end: text.length },
      ),
    );
    expect(described.code).toBe(1);
    expect(described.lines).toMatchObject([
      { id: "n-1", exact: PASSAGE, language: "fr", unique: true, position: passage },
      { id: 6, exact: "" },
    ]);
    expect(described.errors.trim().split("\n")).toEqual([
      expect.stringMatching(/^Line 3: is not JSON \(.*\)\.$/),
      "Line 4: the range begins at 9, after its end at 3.",
      `Line 5: the range 0–${text.length + 1} is not in the page's text, which has ${text.length} units.`,
      ...[6, 7, 8, 9].map((line) => `Line ${line}: is no range {"id","start","end"}.`),
    ]);
    const [quote] = described.lines;
    const [same, changed, other] = await Promise.all([
      run("locate", [file()], lines(quote, "{", { id: 1, exact: "avant" }, "[]")),
      run("locate", ["changed.html"], lines(quote)),
      run("locate", ["other.html"], lines(quote)),
    ]);
    expect(same).toEqual({
      code: 1,
      lines: [{ id: "n-1", state: "anchored", ...passage, score: 1 }],
      errors: expect.stringMatching(
        /^Line 2: is not JSON.*\nLine 3: (is no quote as `describe` prints it\.)\nLine 4: \1\n$/,
      ),
    });
    const moved = "Publicité".length;
    expect(changed).toMatchObject({
      code: 0,
      errors: "",
      lines: [{ state: "anchored", start: start + moved, end: passage.end + moved }],
    });
    expect(other).toMatchObject({ code: 0, lines: [{ id: "n-1", state: expect.stringMatching(/^(to-check|lost)$/) }] });
  }, 120_000);

  test("a byte order mark before the first line is none of its words", async () => {
    const ended = await run("describe", [file()], `\uFEFF${lines({ id: 1, start: 0, end: 5 })}`);
    expect([ended.code, ended.lines.map(({ id }) => id)]).toEqual([0, [1]]);
  });

  test("end without a word when their reader has seen enough", async () => {
    const child = spawn(execPath, ["scripts/run.mjs", "scripts/describe.ts", file()], { cwd: ROOT });
    let errors = "";
    child.stderr.on("data", (data) => {
      errors += data;
    });
    child.stdin.on("error", () => undefined);
    const ranges = Array.from({ length: 20_000 }, (_, id) => ({ id, start: 0, end: 5 }));
    child.stdin.end(lines(...ranges));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect([code, errors]).toEqual([0, ""]);
  });

  test("say that a page is missing, or that none is named, in a sentence", async () => {
    const [missing, unnamed] = await Promise.all([run("describe", ["nowhere.html"]), run("locate", [])]);
    expect(missing).toEqual({
      code: 1,
      lines: [],
      errors: `${join(folder, "nowhere.html")}: there is no such file.\n`,
    });
    expect(unnamed).toEqual({ code: 1, lines: [], errors: "npm run --silent locate -- PAGE.html < QUOTES.jsonl\n" });
    expect(readHtml(folder)).toEqual({ problem: `${folder}: is a folder, not a page.` });
  }, 120_000);
});
