import { describe, expect, test } from "vitest";
import { textKey } from "@/core/text-key";
import { createKnownBlocks } from "@/page/known-blocks";
import type { MarkedBlock } from "@/page/marked-blocks";
import { type TextBlock, textBlocks } from "@/page/text-blocks";
import { bodyOf } from "./document-of";

/** A page whose blocks with « JNIM » have marks, once they are answered; which of its blocks are asked about. */
function pageOf(html: string) {
  const body = bodyOf(html);
  const marked = new Map<Text, MarkedBlock>();
  const known = createKnownBlocks({
    of: (node) => marked.get(node),
    drop: ({ nodes }) => {
      for (const node of nodes) marked.delete(node);
    },
  });
  const take = () => [...textBlocks(body)].filter(known.take);
  const answer = (blocks: readonly TextBlock[]) => {
    for (const block of blocks) {
      const found = block.text.includes("JNIM");
      const kept = known.settle(block, found);
      if (kept !== undefined && found)
        for (const node of block.nodes)
          marked.set(node, { block: kept, marks: [{ start: 0, end: 4, reading: 0, highlight: "armed" }] });
    }
  };
  const asked = () => {
    const blocks = take();
    answer(blocks);
    return blocks.map(({ text }) => text);
  };
  return { body, known, take, answer, asked };
}

const HTML = "<h2>Titre</h2><p>Le <b>JNIM</b> est cité.</p><p>Rien ici.</p>";

describe("what is asked about", () => {
  test.each<[string, (body: HTMLElement) => void, readonly string[]]>([
    ["nothing of an unchanged page", () => {}, []],
    ["nothing of a text without terms that is drawn anew", (body) => renew(body, 2), []],
    ["a text with terms that is drawn anew", (body) => renew(body, 1), ["Le JNIM est cité."]],
    ["a heading that is drawn anew: it begins a section", (body) => renew(body, 0), ["Titre"]],
    ["the same text with terms in another place", (body) => body.append(copy(body, 1)), ["Le JNIM est cité."]],
    ["nothing of the same text without terms in another place", (body) => body.append(copy(body, 2)), []],
    ["a block with an equal node in the place of one", (body) => renewNode(body), ["Le JNIM est cité."]],
    ["a text that has grown", (body) => body.children[2]?.append(" Puis."), ["Rien ici. Puis."]],
    ["a text in another language", (body) => body.children[2]?.setAttribute("lang", "en"), ["Rien ici."]],
  ])("%s", (_, change, expected) => {
    const { body, asked } = pageOf(HTML);
    expect(asked()).toEqual(["Titre", "Le JNIM est cité.", "Rien ici."]);
    change(body);
    expect(asked()).toEqual(expected);
    expect(asked()).toEqual([]);
  });

  test("nothing twice while the answer is on its way, and all again when none comes", () => {
    const { take, known } = pageOf(HTML);
    const blocks = take();
    expect(take()).toEqual([]);
    for (const block of blocks) known.miss(block);
    expect(take()).toHaveLength(3);
  });

  test("of what was answered no text is kept: it would be the whole page's", () => {
    const { take, known } = pageOf(HTML);
    for (const block of take()) expect(Object.values(known.settle(block, true) ?? {})).not.toContain(block.text);
  });

  test("an answer about a block that has another node since is not of the page any more", () => {
    const { body, take, known } = pageOf(HTML);
    const [, old] = take();
    body.children[1]?.prepend("Hier, ");
    const [grown] = take();
    expect(known.settle(old as TextBlock, true)).toBeUndefined();
    expect(known.settle(grown as TextBlock, true)?.nodes).toBe(grown?.nodes);
  });

  test("everything, once another article is read", () => {
    const { asked, known, body } = pageOf(HTML);
    asked();
    known.clear();
    body.children[1]?.remove();
    expect(asked()).toEqual(["Titre", "Rien ici."]);
  });
});

test("texts of a page have keys of their own", () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `Le ${index}e jour, ${index % 7} blessés.`);
  expect(new Set(texts.map(textKey)).size).toBe(texts.length);
  expect(textKey("ab")).not.toBe(textKey("ba"));
});

function copy(body: HTMLElement, index: number): Node {
  return (body.children[index] as Element).cloneNode(true);
}

function renew(body: HTMLElement, index: number): void {
  body.children[index]?.replaceWith(copy(body, index));
}

function renewNode(body: HTMLElement): void {
  const node = body.children[1]?.firstChild as Text;
  node.replaceWith(node.cloneNode());
}
