import { Check, Copy, TriangleAlert } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { Translate } from "@/locales/keys";
import { Icon } from "./icon";

/** Long enough to be read, short enough not to pass for the button's name. */
const SAID_MS = 2000;

type State = "ready" | "copied" | "refused";
const ICONS = { ready: Copy, copied: Check, refused: TriangleAlert } as const;
const WORDS = { ready: "card.copy", copied: "card.copied", refused: "card.copyRefused" } as const;

type Props = { readonly t: Translate; readonly onCopy: () => Promise<boolean> };

/** Copies, and says whether it did: a page or the browser may refuse the clipboard. */
export function CopyButton({ t, onCopy }: Props) {
  const [state, setState] = useState<State>("ready");
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => setState((await onCopy()) ? "copied" : "refused");
  return (
    <button type="button" onClick={copy}>
      <Icon node={ICONS[state]} size={16} />
      <span aria-live="polite">{t(WORDS[state])}</span>
    </button>
  );
}
