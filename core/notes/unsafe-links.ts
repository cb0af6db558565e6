/**
 * Links that run code when they are opened. Repères itself shows none of them, but a note travels: to Obsidian, to a
 * colleague, to a tool that trusts what it is given.
 */
const SCHEMES = /^(?:javascript|vbscript|data):/i;

/** Where Markdown and the HTML inside it put an address: `](…`, `<…`, `[label]: …`, `href="…"`. */
const PLACES: readonly RegExp[] = [
  /(?<before>\]\(\s*<?)(?<address>(?:[^\s()>]|\([^\s()]*\))+)/g,
  /(?<before><)(?<address>[^\s<>"']+)(?=>)/g,
  /(?<before>^[ \t]*(?:>[ \t]*)*\[[^\]\n]+\]:\s*<?)(?<address>[^\s>]+)/gm,
  /(?<before>\b(?:href|src|action|formaction|xlink:href|poster|data)\s*=\s*["']?)(?<address>[^"'>]+)/gi,
];

export type SafeMarkdown = { readonly text: string; readonly dropped: readonly string[] };

/** Takes the addresses that run code out of a note's Markdown; what the link said stays. Prose is left as it is. */
export function dropUnsafeLinks(markdown: string): SafeMarkdown {
  const dropped: string[] = [];
  let text = markdown;
  for (const place of PLACES) {
    text = text.replace(place, (whole: string, ...found: unknown[]) => {
      const { before, address } = found.at(-1) as { before: string; address: string };
      if (!isUnsafeAddress(address)) return whole;
      dropped.push(address);
      return `${before}#`;
    });
  }
  return { text, dropped };
}

/** Whether an address runs code once entities, escapes and invisible characters are read as browsers read them. */
export function isUnsafeAddress(address: string): boolean {
  const plain = address
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_all, hex: string) => characterOf(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/g, (_all, decimal: string) => characterOf(Number(decimal)))
    .replace(/&colon;?/gi, ":")
    .replace(/&(?:tab|newline|nbsp);?/gi, "")
    .replace(/\\(?=\W)/g, "")
    .replace(/[\s\p{Cc}\p{Cf}]/gu, "");
  return SCHEMES.test(plain);
}

function characterOf(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}
