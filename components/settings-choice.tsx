import { useId } from "preact/hooks";

type Props<Value extends string> = {
  readonly legend: string;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly note?: string;
};

/** One choice among a few, all of them in sight. */
export function SettingsChoice<Value extends string>({ legend, choices, chosen, onChoose, note }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="setting" aria-describedby={note === undefined ? undefined : `${name}-note`}>
      <legend>{legend}</legend>
      <div class="choices">
        {choices.map(([value, words]) => (
          <label key={value} class="choice">
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            {words}
          </label>
        ))}
      </div>
      {note !== undefined && (
        <p class="note" id={`${name}-note`}>
          {note}
        </p>
      )}
    </fieldset>
  );
}
