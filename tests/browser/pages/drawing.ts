import { inflateSync } from "node:zlib";

/** What a page leaves on paper. */
export type Drawing = {
  /** The text as its font numbers it, in order. */
  readonly glyphs: string;
  /** Every colour that is set. */
  readonly colours: readonly string[];
  /** How many shapes are filled or stroked, pictures included. */
  readonly shapes: number;
};

/**
 * What a PDF draws. Its text is cut into other runs where a highlight begins, even one without any style: the runs do
 * not count, what is drawn does.
 */
export function drawingOf(pdf: Uint8Array): Drawing {
  const drawn = streamsOf(pdf)
    .filter((stream) => /\bT[jJ]\b/.test(stream))
    .join("\n");
  if (drawn === "") throw new Error("The PDF draws no text that this reads.");
  return {
    glyphs: [...drawn.matchAll(/<([0-9a-f]+)>|\(((?:\\.|[^\\()])*)\)/gi)].map(([, hex, text]) => hex ?? text).join(""),
    colours: [...new Set(drawn.match(/[\d. ]+ (?:rg|RG|g|G|k|K|sc|SC|scn|SCN)\b/g))].toSorted(),
    shapes: (drawn.match(/(?<=\s)(?:f\*?|F|S|s|B\*?|b\*?|sh|Do)(?=\s|$)/g) ?? []).length,
  };
}

function streamsOf(pdf: Uint8Array): readonly string[] {
  const bytes = Buffer.from(pdf);
  const streams: string[] = [];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 1)) {
    if (bytes.subarray(at - 3, at).toString("latin1") === "end") continue;
    const begin = at + "stream\n".length;
    streams.push(inflated(bytes.subarray(begin, bytes.indexOf("endstream", begin))));
  }
  return streams;
}

function inflated(stream: Uint8Array): string {
  try {
    return inflateSync(stream).toString("latin1");
  } catch {
    // Not compressed.
    return Buffer.from(stream).toString("latin1");
  }
}
