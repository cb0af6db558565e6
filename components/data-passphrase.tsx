import { useId, useState } from "preact/hooks";
import type { Translate } from "@/locales/keys";

type Props = { readonly wrong: boolean; readonly t: Translate; readonly onOpen: (passphrase: string) => void };

/** Asks for the passphrase of a sealed file; it goes no further than to the opening. */
export function DataPassphrase({ wrong, t, onOpen }: Props) {
  const id = useId();
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      class="data-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== "") onOpen(passphrase);
      }}
    >
      <label for={id}>{t("data.passphrase.asked")}</label>
      <input
        id={id}
        type="password"
        autocomplete="off"
        value={passphrase}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
      />
      {wrong && (
        <p class="data-wrong" id={`${id}-wrong`} role="alert">
          {t("data.passphrase.wrong")}
        </p>
      )}
      <div class="actions row">
        <button type="submit" class="main">
          {t("data.passphrase.open")}
        </button>
      </div>
    </form>
  );
}
