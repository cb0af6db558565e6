import { faultPlace } from "@/core/import/fault-place";
import type { Fault } from "@/core/notes/faults";
import { plainLine } from "@/core/notes/plain-line";
import type { Translate } from "@/locales/keys";

/** As many as a reader looks at; a file that is wrong throughout is wrong in the same way. */
const MOST_SHOWN = 20;

/** What is wrong in a file, each fault with its place: in words, and as a path for whoever mends the file. */
export function DataFaults({ faults, t }: { readonly faults: readonly Fault[]; readonly t: Translate }) {
  return (
    <>
      <dl class="data-faults">
        {faults.slice(0, MOST_SHOWN).map((fault, index) => (
          <div key={`${index} ${fault.where}`}>
            <dt>{placeWords(fault, t)}</dt>
            <dd>
              {t(`data.fault.${fault.what}`)} <code>{plainLine(fault.where)}</code>
            </dd>
          </div>
        ))}
      </dl>
      {faults.length > MOST_SHOWN && <p class="note">{t("data.moreFaults", { count: faults.length - MOST_SHOWN })}</p>}
    </>
  );
}

function placeWords({ where }: Fault, t: Translate): string {
  const place = faultPlace(where);
  switch (place.in) {
    case "note":
      if (place.field === undefined) return t("data.place.note", { number: place.number });
      return t("data.place.field", { number: place.number, field: t(`data.field.${place.field}`) });
    case "purged":
      return t("data.place.purged", { number: place.number });
    case "colours":
      return t("data.place.colours");
    case "file":
      return t("data.place.file");
  }
}
