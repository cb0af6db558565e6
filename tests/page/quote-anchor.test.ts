import fc from "fast-check";
import { expect, describe as suite, test } from "vitest";
import { indexText } from "@/core/notes/quote/text-index";
import { anchor, describe } from "@/page/quote-anchor";
import { bodyOf } from "./document-of";

/** A piece of a page: text, or an element with others in it. */
type Piece = string | { readonly tag: string; readonly children: readonly Piece[] };

const WORDS = "le Mali FAMa l’armée « soldats » tués à Gao 12 000 œuvre e\u0301tat so\u00adldats 🔥 … mardi. \n".split(
  " ",
);
/** How an element is made; `hidden` ones are no part of what a reader sees. */
const TAGS = "b i a span em p div li blockquote table tr td br hr hidden none script comment empty".split(" ");

const { piece } = fc.letrec<{ piece: Piece; text: Piece; element: Piece }>((tie) => ({
  piece: fc.oneof({ depthSize: "medium", withCrossShrink: true }, tie("text"), tie("element")),
  text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
  element: fc.record({
    tag: fc.constantFrom(...TAGS),
    children: fc.array(tie("piece"), { maxLength: 3 }),
  }),
}));
const pages = fc.array(piece, { minLength: 1, maxLength: 4 });

function append(parent: Element, content: Piece): void {
  const document = parent.ownerDocument;
  if (typeof content === "string") {
    parent.append(content);
    return;
  }
  const { tag, children } = content;
  if (tag === "comment" || tag === "empty") {
    parent.append(tag === "comment" ? document.createComment("Mali") : document.createTextNode(""));
    return;
  }
  const element = document.createElement(tag === "hidden" ? "p" : tag === "none" ? "span" : tag);
  if (tag === "hidden") element.setAttribute("hidden", "");
  if (tag === "none") element.setAttribute("style", "color: red; display: none");
  parent.append(element);
  if (tag !== "br" && tag !== "hr") for (const child of children) append(element, child);
}

/** Every place in a tree where a range may begin or end. */
function points(root: Node): readonly (readonly [Node, number])[] {
  const found: (readonly [Node, number])[] = [];
  const visit = (node: Node) => {
    const length = node.nodeType === 3 ? (node as Text).length : node.childNodes.length;
    if (node.nodeType !== 8) for (let at = 0; at <= length; at += 1) found.push([node, at]);
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return found;
}

function pageWith(pieces: readonly Piece[]): HTMLElement {
  const { body } = PAGE.implementation.createHTMLDocument("");
  for (const each of pieces) append(body, each);
  return body;
}

function rangeIn(body: HTMLElement, one: number, other: number): Range {
  const all = points(body);
  const [from, to] = [all[one % all.length], all[other % all.length]];
  if (from === undefined || to === undefined) throw new Error("A body has a place.");
  const range = body.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  // One that would run backwards was collapsed to its end.
  if (range.collapsed) range.setEnd(...from);
  return range;
}

/** Made once; each page is a document of its own in it. */
const PAGE = bodyOf("").ownerDocument;
const RUNS = { numRuns: 100 };

const seen = (text: string | undefined) => indexText(text ?? "").folded;

suite("a range described and anchored in a page", () => {
  test("is the same range, whatever tree and range", () => {
    let described = 0;
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (pieces, one, other) => {
        const body = pageWith(pieces);
        const range = rangeIn(body, one, other);
        const quote = describe(body, range);
        if (`${range}` === "") {
          expect(quote).toBeUndefined();
          return;
        }
        described += 1;
        const again = anchor(body, JSON.parse(JSON.stringify(quote)));
        expect(again).toMatchObject({ state: "anchored", reason: "same" });
        expect(`${again.range}`).toBe(`${range}`);
        const before = body.ownerDocument.createRange();
        before.setStart(body, 0);
        before.setEnd(range.startContainer, range.startOffset);
        const place = body.ownerDocument.createRange();
        place.setStart(body, 0);
        if (again.range) place.setEnd(again.range.startContainer, again.range.startOffset);
        expect(`${place}`).toBe(`${before}`);
      }),
      {
        ...RUNS,
        // A border in hidden text at the end of what is seen.
        examples: [
          [
            [
              {
                tag: "b",
                children: [
                  "le",
                  { tag: "script", children: [{ tag: "b", children: ["le"] }, { tag: "hr", children: [] }, "le"] },
                ],
              },
            ],
            0,
            33182451,
          ],
        ],
      },
    );
    expect(described).toBeGreaterThan(30);
  });

  test("holds what a reader saw, where the page has grown above and its markup is another", () => {
    let anchored = 0;
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (pieces, one, other) => {
        const body = pageWith(pieces);
        const quote = describe(body, rangeIn(body, one, other));
        const visible = seen(quote?.exact);
        // A place between a letter and its accent is the letter's. Of hidden text nothing is counted, nor seen again.
        fc.pre(quote !== undefined && /\p{L}/u.test(visible) && !/^\p{M}/u.test(quote.exact) && quote.repeats > 0);
        const added = body.ownerDocument.createElement("p");
        added.innerHTML = "Zzz <b>kqj</b>.<script>Mali</script>";
        body.prepend(added);
        for (const text of points(body).flatMap(([node, at]) =>
          node.nodeType === 3 && at === 3 ? [node as Text] : [],
        ))
          text.splitText(3);
        const later = anchor(body, quote);
        expect(later.state).not.toBe("lost");
        if (later.state !== "anchored" || later.range === null) return;
        anchored += 1;
        expect(seen(describe(body, later.range)?.exact)).toBe(visible);
      }),
      RUNS,
    );
    expect(anchored).toBeGreaterThan(30);
  });

  test("is found nowhere else once what it held is another text", () => {
    let gone = 0;
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (pieces, one, other) => {
        const body = pageWith(pieces);
        const range = rangeIn(body, one, other);
        const quote = describe(body, range);
        fc.pre(quote !== undefined && /\p{L}/u.test(seen(quote.exact)));
        range.deleteContents();
        range.insertNode(body.ownerDocument.createTextNode(" wvx jjzz "));
        fc.pre(
          !seen(body.textContent ?? "")
            .toLowerCase()
            .includes(seen(quote.exact).toLowerCase()),
        );
        gone += 1;
        expect(anchor(body, quote).state).not.toBe("anchored");
      }),
      {
        ...RUNS,
        // A half word and a sign beside it, where the whole word stood a second time.
        examples: [[[{ tag: "b", children: ["Mali Gao l’armée «", "« œuvre"] }, "🔥 œuvre »"], 1128335680, 2143289317]],
      },
    );
    expect(gone).toBeGreaterThan(15);
  });
});
