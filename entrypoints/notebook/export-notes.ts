import type { ExportScope } from "@/components/data-export";
import { type Download, toDownload } from "@/core/export/archive";
import { type FormatId, formatOf } from "@/core/export/formats";
import type { Language } from "@/core/languages";
import type { Everything } from "@/extension/note-store";
import type { Translate } from "@/locales/keys";

type Wish = {
  readonly scope: ExportScope;
  readonly format: FormatId;
  readonly made: string;
  readonly app: string;
  readonly language: Language;
  readonly t: Translate;
};

/** The file that holds everything, or the notes of one article; undefined when the format has nothing to say of them. */
export function exportNotes(
  { notes, purged, colours }: Everything,
  { scope, format, made, app, language, t }: Wish,
): Download | undefined {
  const { files, mediaType } = formatOf(format);
  const isWanted = scope === "all" ? () => true : (address: string) => address === scope.article;
  const bundle = {
    notes: notes.filter(({ page }) => isWanted(page.address)),
    // A mark says which note was erased, and not of which article.
    purged: scope === "all" ? purged : [],
    ...{ colours, scope, made, app, language },
    say: t,
  };
  return toDownload(files(bundle), { name: `reperes-${made.slice(0, 10)}`, made, mediaType });
}
