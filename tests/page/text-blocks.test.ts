import { describe, expect, test, vi } from "vitest";
import { blockOf, isRead, textBlocks, textSteps } from "@/page/text-blocks";
import { bodyOf } from "./document-of";

/** The runs of a body; what stands for an image or a field is written `|`. */
function runsOf(html: string): readonly string[] {
  return [...textBlocks(bodyOf(html))].map(({ text }) => text.replaceAll("\ufffc", "|"));
}

describe("what is joined, and what parts two texts", () => {
  test.each([
    ["inline elements", "<p>L’<b>état</b>-major des JN<i>IM</i></p>", ["L’état-major des JNIM"]],
    ["inline elements in inline elements", "<p>Le <a><em>J<b>N</b></em>IM</a>.</p>", ["Le JNIM."]],
    ["blocks", "<p>Un.</p><p>Deux.</p>", ["Un.", "Deux."]],
    ["a block inside a block", "<div>Avant<p>Dedans</p>Après</div>", ["Avant", "Dedans", "Après"]],
    ["a list", "<ul><li>FAR</li><li>FAMa</li></ul>", ["FAR", "FAMa"]],
    ["cells", "<table><tr><td>FAR</td><td>FAMa</td></tr></table>", ["FAR", "FAMa"]],
    ["a line break", "<p>forces<br>armées</p>", ["forces\narmées"]],
    ["two line breaks: a paragraph's end", "<p>forces<br><br>armées</p>", ["forces\n\narmées"]],
    ["a line break inside an inline element", "<p>forces<b><br></b>armées</p>", ["forces\narmées"]],
    ["<wbr>", "<p>JN<wbr>IM</p>", ["JNIM"]],
    ["an image", "<p>forces<img>armées</p>", ["forces|armées"]],
    ["an image inside an inline element", "<p>forces<a><img></a>armées</p>", ["forces|armées"]],
    ["a field", "<p>forces<input>armées</p>", ["forces|armées"]],
    ["a frame", "<p>forces<iframe></iframe>armées</p>", ["forces|armées"]],
    ["a drawing", "<div>Bamako<svg><path/></svg>Mali</div>", ["Bamako|Mali"]],
    ["a large field", "<div>Bamako<textarea>x</textarea>Mali</div>", ["Bamako|Mali"]],
    ["a video", "<p>forces<video><source></video>armées</p>", ["forces|armées"]],
    ["a comment: nothing", "<p>JN<!-- x -->IM</p>", ["JNIM"]],
    ["white space alone: no run", "<div> <p>Un.</p>\n\t<p> </p> </div>", ["Un."]],
    [
      "an image later in the paragraph",
      "<p>Les forces <em>armées</em> maliennes <b>et</b> <i>le</i> JN<b>IM</b>.<img> Suite.</p>",
      ["Les forces armées maliennes et le JNIM.| Suite."],
    ],
    [
      "an image before the first of several texts",
      "<p>Un <img>deux <em>trois</em> quatre<input> cinq <b>six</b></p>",
      ["Un |deux trois quatre| cinq six"],
    ],
    [
      "two breaks later in the paragraph",
      "<p>Les forces <em>armées</em> maliennes.<br><br>Le <b>JN</b>IM.</p>",
      ["Les forces armées maliennes.\n\nLe JNIM."],
    ],
    ["a custom element, inline", "<p>Le <x-terme>JN</x-terme>IM.</p>", ["Le JNIM."]],
    [
      "a custom element drawn as a block",
      '<p>Le <x-bloc style="display:block">JN</x-bloc>IM.</p>',
      ["Le ", "JN", "IM."],
    ],
    ["an inline element drawn as a block", '<div>Un<span style="display:block">Deux</span></div>', ["Un", "Deux"]],
    ["an inline element with a style of its own", '<p>JN<span style="color:red">IM</span></p>', ["JNIM"]],
    ["an inline block", '<p>Un <span style="display:inline-block">Deux</span></p>', ["Un ", "Deux"]],
    ["an element without a box", '<p>JN<x-c style="display:contents">IM</x-c></p>', ["JNIM"]],
  ])("%s", (_, html, runs) => {
    expect(runsOf(html)).toEqual(runs);
  });
});

describe("what is not read", () => {
  test.each([
    ["hidden", "<p hidden>JNIM</p>"],
    ["hidden until found", '<p hidden="until-found">JNIM</p>'],
    ["hidden from screen readers", '<p aria-hidden="true">JNIM</p>'],
    ["inside something hidden", "<div hidden><p>Le <b>JNIM</b></p></div>"],
    ["an editor", "<div contenteditable>JNIM</div>"],
    ["an editor of plain text", '<div contenteditable="plaintext-only"><p>JNIM</p></div>'],
    ["a field by its role", '<div role="textbox">JNIM</div>'],
    ...["code", "pre", "kbd", "samp", "textarea", "script", "style", "noscript", "template", "rt"].map((name) => [
      `<${name}>`,
      `<div><${name}>JNIM</${name}></div>`,
    ]),
    ["options", "<select><option>JNIM</option></select>"],
    ["a drawing's words", "<svg><text>JNIM</text></svg>"],
  ])("%s", (_, html) => {
    expect(runsOf(`<p>Avant.</p>${html}<p>Après.</p>`)).toEqual(["Avant.", "Après."]);
  });

  test.each([
    ['<p aria-hidden="false">JNIM</p>'],
    ['<p contenteditable="false">JNIM</p>'],
    ['<p style="display:none">JNIM</p>'],
    ["<button>JNIM</button>"],
    ["<label>JNIM</label>"],
  ])("%s is", (html) => {
    expect(runsOf(html)).toEqual(["JNIM"]);
  });

  test.each([
    ["code in a sentence", "<p>Le général de <code>x</code> brigade.</p>"],
    ["a program in a paragraph", "<div>Le général de <pre>x</pre> brigade.</div>"],
    ["an editor in a sentence", "<p>Le général de <b contenteditable>x</b> brigade.</p>"],
  ])("%s parts the words around it", (_, html) => {
    expect(runsOf(html).join("¶")).not.toMatch(/général de\s+brigade/);
  });

  test("a root inside an editor or a program is not read either", () => {
    const body = bodyOf("<div contenteditable><p>JNIM</p></div><pre><span>FAMa</span></pre><p>AES</p>");
    const [editor, program, text] = ["div p", "pre span", "body > p"].map((selector) => body.querySelector(selector));
    expect([editor, program, text].map((element) => element && [...textBlocks(element)].length)).toEqual([0, 0, 1]);
    expect([editor, program, text].map((element) => element && isRead(element))).toEqual([false, false, true]);
  });
});

describe("languages", () => {
  test.each([
    ["<p>Un.</p>", [undefined]],
    ['<p lang="fr-ML">Un.</p><p lang="EN">Two.</p>', ["fr", "en"]],
    ['<div lang="fr"><p>Un.</p></div>', ["fr"]],
    ['<p lang="bm">Kelen.</p>', [undefined]],
    ['<div lang="fr"><p lang="">Un.</p></div>', [undefined]],
    ['<p lang="fr">Dit <q lang="en">the army</q>, hier.</p>', ["fr", "en", "fr"]],
    ['<p lang="fr">Le <i lang="fr">JNIM</i>.</p>', ["fr"]],
    ['<p lang="fr">Le <i lang="fr-FR">JNIM</i>.</p>', ["fr"]],
  ])("%s", (html, languages) => {
    expect([...textBlocks(bodyOf(html))].map(({ language }) => language)).toEqual(languages);
  });
});

describe("cost and places", () => {
  /** Steps from node to node that the reading of a body takes: a count, since a clock tells of the machine. */
  function steps(html: string): number {
    const body = bodyOf(html);
    const { Node, TreeWalker } = body.ownerDocument.defaultView as unknown as Record<string, { prototype: object }>;
    let count = 0;
    for (const name of ["parentElement", "parentNode", "firstChild", "nextSibling", "previousSibling", "childNodes"]) {
      const { get } = Object.getOwnPropertyDescriptor(Node?.prototype, name) ?? {};
      Object.defineProperty(Node?.prototype, name, { get: counted(get) });
    }
    const { value } = Object.getOwnPropertyDescriptor(TreeWalker?.prototype, "nextNode") ?? {};
    Object.defineProperty(TreeWalker?.prototype, "nextNode", { value: counted(value) });
    function counted(own: (() => unknown) | undefined) {
      return function (this: unknown) {
        count += 1;
        return own?.call(this);
      };
    }
    expect([...textBlocks(body)].length).toBeGreaterThan(0);
    return count;
  }

  test.each([
    ["inline elements in a row", (n: number) => `<p>${"<b>Le</b> ".repeat(n)}</p>`],
    ["images in a row", (n: number) => `<p>${"Le <img>".repeat(n)}</p>`],
    ["empty inline elements before the next text", (n: number) => `<p>Le ${"<b></b>".repeat(n)}JNIM</p>`],
    ["hidden texts between two", (n: number) => `<p>Le ${"<b hidden>x</b>".repeat(n)}JNIM</p>`],
    ["inline elements in inline elements", (n: number) => `<p>${"<b>x".repeat(n)}${"</b>".repeat(n)}</p>`],
  ])(
    "2,000 %s take twice the steps of 1,000",
    (_, html) => {
      const [half, whole] = [steps(html(1_000)), steps(html(2_000))];
      expect(half).toBeGreaterThan(1_000);
      expect(whole).toBeLessThan(half * 2.1);
      expect(whole).toBeLessThan(2_000 * 20);
      // The time is jsdom’s, in parsing nested elements.
    },
    60_000,
  );

  test("a walk keeps the verdicts of where it is, not of all that it has passed", () => {
    const body = bodyOf("<p>Le <b>JNIM</b> <i>est</i> <u>cité</u>.</p>".repeat(2_000));
    const { set } = Map.prototype;
    let most = 0;
    vi.spyOn(Map.prototype, "set").mockImplementation(function (this: Map<unknown, unknown>, key, value) {
      set.call(this, key, value);
      most = Math.max(most, this.size);
      return this;
    });
    let blocks = 0;
    for (const { text } of textBlocks(body)) blocks += Number(text === "Le JNIM est cité.");
    vi.restoreAllMocks();
    expect(blocks).toBe(2_000);
    expect(most).toBeGreaterThan(100);
    expect(most).toBeLessThan(4_100);
  });

  test("each node begins where its words stand, in UTF-16 units", () => {
    const [block] = textBlocks(bodyOf("<p>L’😀 <b>état</b>-<i></i>major<br>du <img>Mali</p>"));
    expect(block?.nodes.map(({ data }) => data)).toEqual(["L’😀 ", "état", "-", "major", "du ", "Mali"]);
    expect(block?.nodes.every(({ data }, index) => block.text.startsWith(data, block.starts[index]))).toBe(true);
    expect(block?.element.localName).toBe("p");
  });

  test("a place inside a sentence belongs to the sentence's block", () => {
    const body = bodyOf("<section><p>Un <a><b>deux</b></a></p></section>");
    const bold = body.querySelector("b");
    expect(bold && (blockOf(bold) as Element).localName).toBe("p");
  });

  test("the runs of an open shadow root end with its host", () => {
    const body = bodyOf("<p>Le <x-terme></x-terme> suite</p>");
    const root = body.querySelector("x-terme")?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = "Un <b>JNIM</b>.<p>Deux.</p>";
    expect(root && [...textBlocks(root)].map(({ text }) => text)).toEqual(["Un JNIM.", "Deux."]);
  });
});

describe("a page that changes while it is read", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `<p>Ligne ${index}.</p>`).join("");

  function readWhile(body: HTMLElement, change: (step: number) => void): readonly string[] {
    const texts: string[] = [];
    let step = 0;
    for (const block of textSteps(body)) {
      if (block !== undefined) texts.push(block.text);
      change(step);
      step += 1;
    }
    return texts;
  }

  test.each([
    ["the place of the walk", (all: NodeListOf<Element>, step: number) => all[step + 1]?.remove()],
    [
      "what was read, the place of the walk and more",
      (all: NodeListOf<Element>, step: number) => {
        for (let index = Math.max(0, step - 20); index < step + 5; index += 1) all[index]?.remove();
      },
    ],
  ])("is read to its end though it takes away %s", (_, take) => {
    const body = bodyOf(rows(2_000));
    const all = body.querySelectorAll("p");
    const texts = readWhile(body, (step) => (step % 100 === 50 && step < 1_500 ? take(all, step) : undefined));
    expect(texts).toContain("Ligne 1999.");
    const standing = [...body.querySelectorAll("p")].map((element) => element.textContent);
    expect(standing.filter((text) => text !== null && !texts.includes(text))).toEqual([]);
  });

  test("is left in the end though it draws itself anew at every step", () => {
    const body = bodyOf(rows(100));
    const texts = readWhile(body, () => {
      body.innerHTML = rows(100);
    });
    expect(texts.length).toBeLessThan(100);
  });
});
