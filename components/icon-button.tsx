import type { IconNode } from "lucide";
import { Icon } from "./icon";

type Props = {
  readonly icon: IconNode;
  readonly label: string;
  readonly onPress: () => void;
  /** Whether what it does is done now; its label then says how to undo it. */
  readonly pressed?: boolean;
};

/** A button that shows only an icon: its name is also its tooltip. */
export function IconButton({ icon, label, onPress, pressed }: Props) {
  return (
    <button
      type="button"
      class={pressed ? "icon-button pressed" : "icon-button"}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon node={icon} />
    </button>
  );
}
