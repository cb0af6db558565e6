import { useId } from "preact/hooks";
import type { Translate } from "@/locales/keys";

/** Finer steps cannot be felt. */
const STEP_MS = 20;

type Props = {
  readonly label: string;
  readonly milliseconds: number;
  readonly longest: number;
  readonly onChange: (milliseconds: number) => void;
  readonly t: Translate;
};

/** A delay, by slider: its value is said in words beside it. */
export function SettingsDelay({ label, milliseconds, longest, onChange, t }: Props) {
  const id = useId();
  const words = t("settings.milliseconds", { count: milliseconds });
  return (
    <div class="delay">
      <label for={id}>{label}</label>
      <output for={id}>{words}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={longest}
        step={STEP_MS}
        value={milliseconds}
        aria-valuetext={words}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  );
}
