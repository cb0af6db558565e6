import { attributeOf, matches, queryFirst, rootElementOf } from "./dom";

/**
 * What translators leave in a page. Chrome and Google's own script: a class on the root for as long as their text stands
 * there, in `font` elements. Edge: hashes of what it translated, on every element. Firefox (read in 153) changes the
 * texts in place and says no more than the root's `lang`; "show original" loads the page again.
 */
const BY_CLASS = ".translated-ltr, .translated-rtl";
const BY_HASH = "[_msttexthash]";
const WATCHED: MutationObserverInit = { attributes: true, attributeFilter: ["class", "lang"] };

/** Whether a translator has put its own text in the place of the page's. */
export function isTranslated(document: Document): boolean {
  const root = rootElementOf(document);
  return root !== null && (matches(root, BY_CLASS) || queryFirst(document, BY_HASH) !== null);
}

/**
 * Whether the page says that it is shown in another language than any of those: of the passage, and of its article. A page
 * that says nothing, or of which nothing was known, is not.
 */
export function isInAnotherLanguage(document: Document, then: readonly (string | undefined)[]): boolean {
  const now = languageShown(document);
  const known = then.flatMap((tag) => primaryOf(tag) ?? []);
  return now !== undefined && known.length > 0 && !known.includes(now);
}

/** Tells when the page begins to be shown in another language, or ceases to be. */
export function watchTranslation(document: Document, onChange: () => void, signal: AbortSignal): void {
  const root = rootElementOf(document);
  if (root === null) return;
  const said = () => `${isTranslated(document)} ${languageShown(document)}`;
  let before = said();
  const observer = new MutationObserver(() => {
    const now = said();
    if (now === before) return;
    before = now;
    onChange();
  });
  observer.observe(root, WATCHED);
  signal.addEventListener("abort", () => observer.disconnect());
}

function languageShown(document: Document): string | undefined {
  const root = rootElementOf(document);
  return primaryOf(root === null ? undefined : attributeOf(root, "lang"));
}

function primaryOf(tag: string | null | undefined): string | undefined {
  return tag?.trim().split(/[-_]/)[0]?.toLowerCase() || undefined;
}
