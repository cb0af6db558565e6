import type { Translate } from "@/locales/keys";

/** Where the reader stands among the page's terms. */
export type WalkPosition = { readonly index: number; readonly count: number };

const KEYS = [
  ["N", "next"],
  ["P", "previous"],
  ["↵", "open"],
  ["Esc", "leave"],
] as const;

/** The keys of the term walk: plain letters act only there, so they are shown only there. */
export function WalkHint({ walk, t }: { readonly walk: WalkPosition; readonly t: Translate }) {
  return (
    <p class="walk">
      <span>{t("card.walk.position", walk)}</span>
      {KEYS.map(([key, action]) => (
        <span key={key}>
          <kbd>{key}</kbd> {t(`card.walk.${action}`)}
        </span>
      ))}
    </p>
  );
}
