import { Volume2 } from "lucide";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";

type Props = {
  readonly language: Language;
  /** The languages that a voice of this machine can say. */
  readonly voices: readonly Language[];
  readonly t: Translate;
  readonly onListen: (language: Language) => void;
};

/** Says a half's names; not there without a voice that keeps the words on this machine. */
export function ListenButton({ language, voices, t, onListen }: Props) {
  if (!voices.includes(language)) return null;
  return <IconButton icon={Volume2} label={t(`card.listen.${language}`)} onPress={() => onListen(language)} />;
}
