import { Pencil } from "lucide";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { COLOURS, type Colour, type ColourNames } from "@/core/notes/colours";
import type { WordsChange } from "@/core/notes/words";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";

const LONGEST_NAME = 80;

type Props = {
  readonly colour: Colour;
  readonly names: ColourNames;
  readonly t: Translate;
  readonly onChange: (change: WordsChange) => void;
  readonly onName: (colour: Colour, name: string) => void;
};

/** One of five colours, each with what it means to the reader, if the reader has said so. */
export function NoteFormColour({ colour, names, t, onChange, onName }: Props) {
  const group = useId();
  const [naming, setNaming] = useState(false);
  const set = useRef<HTMLFieldSetElement>(null);
  const word = (each: Colour) => t(`note.colour.${each}`);
  return (
    <fieldset class="field" ref={set}>
      <legend>{t("editor.colour.legend")}</legend>
      <div class="swatches">
        {COLOURS.map((each) => (
          <label key={each} class={`hue-choice colour-${each}`}>
            <input type="radio" name={group} checked={each === colour} onChange={() => onChange({ colour: each })} />
            <span aria-hidden="true" class="spot" />
            <Name colour={word(each)} name={names[each]} t={t} />
          </label>
        ))}
        <IconButton
          icon={Pencil}
          label={t("editor.colour.rename", { colour: word(colour) })}
          onPress={() => setNaming(!naming)}
        />
      </div>
      {naming && (
        <Naming
          key={colour}
          colour={word(colour)}
          name={names[colour] ?? ""}
          t={t}
          onKeep={(name) => {
            setNaming(false);
            set.current?.querySelector<HTMLElement>(".icon-button")?.focus();
            if (name !== undefined) onName(colour, name);
          }}
        />
      )}
    </fieldset>
  );
}

/** The reader's own name stands alone for the eye, which has the colour; a screen reader is told both. */
function Name({
  colour,
  name,
  t,
}: {
  readonly colour: string;
  readonly name: string | undefined;
  readonly t: Translate;
}) {
  if (name === undefined) return <span>{colour}</span>;
  return (
    <>
      <span aria-hidden="true" title={colour}>
        {name}
      </span>
      <span class="unseen">{t("editor.colour.named", { name, colour })}</span>
    </>
  );
}

type NamingProps = {
  readonly colour: string;
  readonly name: string;
  readonly t: Translate;
  /** Undefined: the reader thought better of it. */
  readonly onKeep: (name: string | undefined) => void;
};

function Naming({ colour, name, t, onKeep }: NamingProps) {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function press(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    onKeep(event.key === "Enter" ? typed : undefined);
  }
  return (
    <div class="naming">
      <label for={id}>{t("editor.colour.field", { colour })}</label>
      <div class="in-row">
        <input
          id={id}
          ref={field}
          maxLength={LONGEST_NAME}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={press}
        />
        <button type="button" onClick={() => onKeep(typed)}>
          {t("editor.colour.keep")}
        </button>
      </div>
    </div>
  );
}
