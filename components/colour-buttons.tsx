import { Check } from "lucide";
import { COLOURS, type Colour } from "@/core/notes/colour";
import { Icon } from "./icon";

type Props = {
  /** The colour that holds now, if one does. */
  readonly chosen?: Colour | undefined;
  readonly labelOf: (colour: Colour) => string;
  readonly onChoose: (colour: Colour) => void;
};

/** The five colours, each a button with its name; the chosen one is told by a sign, not by its colour alone. */
export function ColourButtons({ chosen, labelOf, onChoose }: Props) {
  return (
    <span class="colours">
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`colour colour-${colour}`}
          aria-label={labelOf(colour)}
          title={labelOf(colour)}
          aria-pressed={chosen === undefined ? undefined : chosen === colour}
          onClick={() => onChoose(colour)}
        >
          <span class="swatch">{chosen === colour && <Icon node={Check} size={12} />}</span>
        </button>
      ))}
    </span>
  );
}
