import { fold } from "@/core/matching/fold";

/** Bytes of a name with its ending: file systems take 255, and synchronisers add endings of their own. */
const MOST_BYTES = 180;

/** Names that Windows keeps for itself, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/**
 * A name that every system and Obsidian itself take: a vault is shared between them, so the strictest rules hold
 * everywhere. Empty names become `fallback`.
 */
export function fileName(title: string, ending: string, fallback: string): string {
  const clean = title
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, " ")
    .replace(/[#|^[\]<>:"/\\?*]/g, " ")
    .replace(/\s+/g, " ");
  const stem = cut(trimEnds(clean), MOST_BYTES - bytesOf(ending));
  const named = stem === "" ? fallback : stem;
  return `${RESERVED.test(named) ? `_${named}` : named}${ending}`;
}

/** No dot first (hidden), no dot or blank last (lost on Windows). */
function trimEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, "");
}

function cut(name: string, bytes: number): string {
  let kept = "";
  let length = 0;
  for (const { segment } of new Intl.Segmenter("fr", { granularity: "grapheme" }).segment(name)) {
    length += bytesOf(segment);
    if (length > bytes) return trimEnds(kept);
    kept += segment;
  }
  return kept;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Names for several things at once. Those that would fall together, on a disk that does not tell `É` from `é`, all get a
 * short mark of their own key: the same article has the same name in every export.
 */
export function fileNames(
  things: readonly { readonly key: string; readonly title: string }[],
  ending: string,
  fallback: string,
): ReadonlyMap<string, string> {
  const plain = things.map(({ title }) => fold(fileName(title, ending, fallback)));
  return new Map(
    things.map(({ key, title }, index) => {
      const shared = plain.indexOf(plain[index] ?? "") !== plain.lastIndexOf(plain[index] ?? "");
      return [key, fileName(title, shared ? ` ${shortHash(key)}${ending}` : ending, fallback)];
    }),
  );
}

/** FNV-1a over UTF-16 units, in eight letters: a mark to tell names apart, not a proof of anything. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
