import { fromMarkdown } from "mdast-util-from-markdown";
import { type ComponentChildren, h } from "preact";
import { useMemo } from "preact/hooks";
import { isWebAddress } from "@/core/notes/shapes";

/**
 * The parser's time grows with the square of what nests, and a note may come from anybody's file: 5,000 characters of
 * `- - - …` took 5 s, 4,000 of `*a *a … a* a*` 6 s (2026-11). Nobody writes so; such a text is shown as it is.
 */
const TOO_DEEP = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){33}/m;
const MOST_STRESSES = 3_000;
/** What nests deeper is shown without its marks: drawing is recursive, and `***…x…***` nests without end. */
const DEEPEST = 64;

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root["children"][number];
type Addresses = ReadonlyMap<string, string>;
/** The note's own highest heading stands under the page's first, whatever its number of `#`. */
type Around = { readonly addresses: Addresses; readonly top: number };

/**
 * A note's Markdown as elements of ours: no HTML is ever made of it. HTML inside it is shown as the text it is, an image
 * is a link (nothing is fetched unless the reader asks), and a link that is no web address is its words alone.
 */
export function Markdown({ text }: { readonly text: string }) {
  const drawn = useMemo(() => (isTooMuch(text) ? <p>{text}</p> : drawRoot(fromMarkdown(text))), [text]);
  return <div class="markdown">{drawn}</div>;
}

function isTooMuch(text: string): boolean {
  return TOO_DEEP.test(text) || (text.match(/[*_]/g)?.length ?? 0) > MOST_STRESSES;
}

function drawRoot({ children }: Root): ComponentChildren {
  const depths = children.flatMap((node) => (node.type === "heading" ? [node.depth] : []));
  return drawAll(children, { addresses: addressesIn(children), top: Math.min(...depths, 6) }, 0);
}

/** The definitions of `[words][label]`, wherever they stand. */
function addressesIn(nodes: readonly Node[]): Addresses {
  const found = new Map<string, string>();
  for (const node of nodes) {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node.url);
    if (node.type === "blockquote") for (const [label, url] of addressesIn(node.children)) found.set(label, url);
  }
  return found;
}

function drawAll(nodes: readonly Node[], around: Around, depth: number): ComponentChildren {
  return nodes.map((node) => drawNode(node, around, depth + 1));
}

function drawNode(node: Node, around: Around, depth: number): ComponentChildren {
  if (depth > DEEPEST) return plainText(node);
  const inside = () => ("children" in node ? drawAll(node.children, around, depth) : null);
  switch (node.type) {
    case "text":
    case "html":
      return node.value;
    case "paragraph":
      return <p>{inside()}</p>;
    case "heading":
      return h(`h${Math.min(Math.max(node.depth - around.top, 0) + 2, 6)}`, null, inside());
    case "emphasis":
      return <em>{inside()}</em>;
    case "strong":
      return <strong>{inside()}</strong>;
    case "blockquote":
      return <blockquote>{inside()}</blockquote>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{inside()}</ol> : <ul>{inside()}</ul>;
    case "listItem":
      return <li>{inside()}</li>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "link":
      return <Link address={node.url}>{inside()}</Link>;
    case "linkReference":
      return <Link address={around.addresses.get(node.identifier)}>{inside()}</Link>;
    case "image":
      return <Link address={node.url}>{node.alt || node.url}</Link>;
    case "imageReference":
      return <Link address={around.addresses.get(node.identifier)}>{node.alt || node.label}</Link>;
    default:
      return null;
  }
}

function plainText(node: Node): string {
  let text = "";
  const left: Node[] = [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if ("value" in next) text += next.value;
    else if ("children" in next) for (const child of next.children.toReversed()) left.push(child);
  }
  return text;
}

type LinkProps = { readonly address: string | undefined; readonly children: ComponentChildren };

function Link({ address, children }: LinkProps) {
  if (address === undefined || !isWebAddress(address)) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
