import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Translate } from "@/locales/keys";

type Props = {
  readonly items: readonly ComponentChildren[];
  /** The stretch shown before the reader asks for the rest. */
  readonly start?: number;
  readonly end: number;
  readonly t: Translate;
};

/** A list that shows a stretch of its items, and the rest when asked. */
export function MoreList({ items, start = 0, end, t }: Props) {
  const [state, setState] = useState<"folded" | "open">("folded");
  const shown = state === "open" ? items : items.slice(start, end);
  const hidden = items.length - shown.length;
  return (
    <>
      <ul class="list">{shown}</ul>
      {hidden > 0 && (
        <button type="button" class="text-button" onClick={() => setState("open")}>
          {t("card.more", { count: hidden })}
        </button>
      )}
    </>
  );
}
