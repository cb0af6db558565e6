import { fold } from "@/core/matching/fold";
import { AGENCIES } from "./agencies";

export type Byline = { readonly author?: string; readonly agency?: string };

/** « Par », “By”, « Propos recueillis par »; and what follows a name on its line. */
const LEAD =
  /^(?:(?:propos recueillis |recueilli |écrit |publié |posté |written |posted |story |reporting )?(?:par|by)|de notre (?:envoyée?|correspondante?)(?: spéciale?)?|auteure?|author|source|avec|with)\b\s*:?\s+/i;
const TAIL =
  /\s*(?:[;,(]\s*)?\bediting by\b.*$|\s*(?:[,|•·–—-]|\()?\s*(?:publié|posté|mis à jour|modifié|published|updated|posted)(?!\p{L}).*$|\s*[|•·]\s.*$/iu;
/** Between two who sign. « avec AFP » and “with Reuters” part a person from an agency. */
const BETWEEN = /\s*[,;&/()]\s*|\s+(?:et|and|avec|with|via)\s+/i;
/** Nobody in particular. */
const NOBODY =
  /^(?:(?:la |le |l.)?(?:r[ée]daction|r[ée]dacteur|desk)\b.*|(?:web|site)?(?:admin|master|administrat\p{L}*)|staff(?: (?:writer|reporter)s?)?|(?:editorial|news) ?(?:staff|team|desk|board|room)|newsroom|correspond[ae]nte?s?|agences?|agenc(?:y|ies)|guest|invit[ée]e?|(?:les |the |l.)?[ée]quipe\b.*|unknown|inconnue?|anonyme|anonymous|n\/?a)$/iu;
const ADDRESS = /^(?:https?:|www\.|@)|\S+@\S+\.\S+/i;
/** A line longer than this is a sentence of the article. */
const LONGEST = 160;
const LONGEST_NAME = 60;
const MOST_NAMES = 6;

/**
 * Who signs, of the lines in which a page says so, the surest first: persons, and apart from them the agency. A line that
 * names only the newspaper or nobody in particular names nobody.
 */
export function readByline(lines: readonly string[], site: string | undefined): Byline {
  let author: string | undefined;
  let agency: string | undefined;
  for (const line of lines) {
    const names = namesOf(line).filter((name) => !isSite(name, site));
    const agencies = unique(names.flatMap((name) => agencyOf(name) ?? []));
    const persons = unique(names.filter((name) => agencyOf(name) === undefined && !NOBODY.test(name)));
    agency ??= joined(agencies);
    author ??= joined(persons);
  }
  return { ...(author !== undefined && { author }), ...(agency !== undefined && { agency }) };
}

function namesOf(line: string): readonly string[] {
  const text = line.replace(/\s+/g, " ").replaceAll("'", "’").trim();
  if (text === "" || text.length > LONGEST || ADDRESS.test(text)) return [];
  const names = text.replace(LEAD, "").replace(TAIL, "").split(BETWEEN);
  return names
    .map((name) => name.replace(LEAD, "").trim())
    .filter(isName)
    .slice(0, MOST_NAMES);
}

/** « Le Monde » is the paper whose site is « Le Monde.fr ». */
function isSite(name: string, site = ""): boolean {
  const [one, other] = [plain(name), plain(site)];
  return one === other || (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one)));
}

function plain(name: string): string {
  return fold(name).replace(/\.\w{2,4}$|[^\p{L}\p{N}]/gu, "");
}

function isName(name: string): boolean {
  return /\p{L}{2}/u.test(name) && name.length <= LONGEST_NAME && !/[?!:]|\d{3}/.test(name) && /^\p{L}/u.test(name);
}

function agencyOf(name: string): string | undefined {
  const found = AGENCIES.find(
    ([short, acronym, ...others]) =>
      (acronym ? short === name : fold(short) === fold(name)) || others.some((other) => fold(other) === fold(name)),
  );
  return found?.[0];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function joined(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join(", ");
}
