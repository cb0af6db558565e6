import type { Language } from "@/core/languages";
import type { NotePage } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";
import { formatDate } from "./dates";

type Props = { readonly page: NotePage; readonly language: Language; readonly t: Translate };

/** Site, who signs, and the day: of the article, as far as it says so. */
export function NotePageLine({ page, language, t }: Props) {
  const { site, author, agency, published, address } = page;
  const day = published && formatDate(published.slice(0, 10), language);
  const facts = [site ?? new URL(address).hostname, author, agency, day ?? t("notebook.undated")];
  return <p class="note-page">{facts.filter(Boolean).join(" · ")}</p>;
}
