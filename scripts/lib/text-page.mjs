/** A first line longer than this, or closed like a sentence, is a paragraph and no headline. */
const LONGEST_HEADLINE = 200;

/** A language shows itself by its small words; these are in one of the two languages only. */
const SMALL_WORDS = {
  fr: /(?<!\p{L})(?:le|la|les|des|du|une|est|dans|que|qui|par|pour|avec|sur|au|aux)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|of|and|in|to|is|was|by|with|that|for|from|has|were|an)(?!\p{L})/giu,
};

/**
 * A plain text as a simple page: a paragraph a line, the first line as its headline where it looks like one.
 * @param {string} text
 * @param {string} name of the file, for want of a headline
 */
export function textPage(text, name) {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const paragraphs = lines.filter((line) => line !== "");
  const [first = ""] = paragraphs;
  const hasHeadline = first.length <= LONGEST_HEADLINE && !/[.…;:]$/.test(first) && paragraphs.length > 1;
  const language = languageOf(text);
  return [
    `<!doctype html>`,
    `<html${language ? ` lang="${language}"` : ""}>`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(hasHeadline ? first : name)}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body><article>`,
    ...(hasHeadline ? [`<h1>${escaped(first)}</h1>`] : []),
    ...paragraphs.slice(hasHeadline ? 1 : 0).map((line) => `<p>${escaped(line)}</p>`),
    `</article></body></html>`,
  ].join("\n");
}

const STYLE = `:root { color-scheme: light dark }
body { margin: 0 auto; padding: 3rem 1.5rem; max-width: 38rem; font: 1.125rem/1.6 Georgia, serif; overflow-wrap: anywhere }
h1 { font-size: 1.8rem; line-height: 1.2 }`;

/**
 * Crude on purpose: it is twice as sure as not, or it says nothing and the extension makes up its own mind.
 * @param {string} text
 */
function languageOf(text) {
  const french = text.match(SMALL_WORDS.fr)?.length ?? 0;
  const english = text.match(SMALL_WORDS.en)?.length ?? 0;
  if (french > 2 * english) return "fr";
  if (english > 2 * french) return "en";
  return undefined;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
