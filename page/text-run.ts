import type { Language } from "@/core/languages";
import { firstChildOf, matches, nextOf, nodeTypeOf, parentNodeOf } from "./dom";
import type { TextBlock } from "./text-blocks";

/** What parts two pieces of text though no block stands between them: pictures, fields, code and editors. */
const PARTING =
  'img,picture,video,iframe,input,button,select,textarea,object,embed,hr,canvas,svg,math,code,pre,kbd,samp,[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="code"]';
const BREAK = "\ufffc";

/** The text nodes of one run as they are met, and the text that they make together. */
export class Run {
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  private text = "";

  constructor(
    readonly element: Element,
    readonly language: Language | undefined,
  ) {}

  add(node: Text): void {
    const last = this.nodes.at(-1);
    if (last !== undefined) this.text += between(last, node);
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += node.data;
  }

  hasWords(): boolean {
    return /\S/.test(this.text);
  }

  /** Copies the lists: one that has grown keeps room for 17 items, and a page has thousands of runs of one node. */
  end(): TextBlock {
    const { element, text, nodes, starts, language } = this;
    return { element, text, nodes: [...nodes], starts: [...starts], language };
  }
}

/** What stands between two texts of a run, in document order: each element is looked at once for the whole run. */
function between(last: Text, next: Text): string {
  let text = "";
  for (let node = after(last); node !== null && node !== next; node = following(node)) text += separator(node);
  return text;
}

function following(node: Node): Node | null {
  const child = parts(node) ? null : firstChildOf(node);
  return child ?? after(node);
}

function after(node: Node): Node | null {
  for (let outer: Node | null = node; outer !== null; outer = parentNodeOf(outer)) {
    const next = nextOf(outer);
    if (next !== null) return next;
  }
  return null;
}

/** `<br>` is a space (two are an end of paragraph); an image or a field between two texts ends the run's sentence. */
function separator(node: Node): string {
  if (node.nodeName === "BR" || node.nodeName === "br") return "\n";
  return parts(node) ? BREAK : "";
}

function parts(node: Node): boolean {
  return nodeTypeOf(node) === 1 && matches(node, PARTING);
}
