import { useId, useState } from "preact/hooks";
import type { Translate } from "@/locales/keys";

/** Shorter ones are guessed in no time by whoever has the file; a phrase of four words has twenty and more. */
const LEAST_UNITS = 10;

type Fault = "none" | "short" | "different";
type Props = { readonly t: Translate; readonly onSeal: (passphrase: string) => void };

/** A new passphrase, typed twice: nobody can tell it afterwards, and a slip would lock the file for ever. */
export function DataSeal({ t, onSeal }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [fault, setFault] = useState<Fault>("none");

  function submit(event: Event): void {
    event.preventDefault();
    const found = passphrase.length < LEAST_UNITS ? "short" : passphrase !== again ? "different" : "none";
    setFault(found);
    if (found !== "none") return;
    setPassphrase("");
    setAgain("");
    onSeal(passphrase);
  }

  const field = (name: string, words: string, value: string, set: (value: string) => void) => (
    <>
      <label for={`${id}-${name}`}>{words}</label>
      <input
        id={`${id}-${name}`}
        class={`seal-${name}`}
        type="password"
        autocomplete="new-password"
        value={value}
        aria-describedby={`${id}-note${fault === "none" ? "" : ` ${id}-fault`}`}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </>
  );
  return (
    <form class="data-passphrase data-seal" onSubmit={submit}>
      {field("first", t("data.seal.passphrase"), passphrase, setPassphrase)}
      {field("again", t("data.seal.again"), again, setAgain)}
      <p class="note" id={`${id}-note`}>
        {t("data.seal.note")}
      </p>
      {fault !== "none" && (
        <p class="data-wrong" id={`${id}-fault`} role="alert">
          {t(`data.seal.${fault}`, { count: LEAST_UNITS })}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main">
          {t("data.backup.make")}
        </button>
      </div>
    </form>
  );
}
