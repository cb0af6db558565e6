import * as v from "valibot";
import type { FaultCode } from "./faults";

/** The small shapes that a note is made of. Messages are codes, because a fault is told to the reader in two languages. */

function says(code: FaultCode): FaultCode {
  return code;
}

/** Text of any kind, up to a length: whoever forges a message or a file gets no further. */
export function textUpTo(units: number) {
  return v.pipe(v.string(), v.maxLength(units, says("too-long")));
}

/** One line, not empty, without spaces at its ends: a title, a name, a tag. */
export function lineUpTo(units: number) {
  return v.pipe(
    textUpTo(units),
    v.check((line) => line !== "" && line === line.trim() && !/[\n\r]/.test(line), says("not-a-line")),
  );
}

export const wholeNumber = v.pipe(v.number(), v.safeInteger(says("not-a-count")), v.minValue(0, says("not-a-count")));

/** UTC, as `toISOString` writes it, so that the order of the letters is the order in time. */
export const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
    says("not-an-instant"),
  ),
);

/** A date as precise as the page gives it: a year, a month, a day, or a day with its hour and offset. */
export const pageDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
    says("not-a-date"),
  ),
);

/** BCP 47, as pages and translators write it. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,6}$/, says("not-a-language")),
);

/** Ids become block ids in Obsidian and keys everywhere: letters, digits and hyphens only. */
export const noteId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/, says("not-an-id")));

/** Only what a browser opens as a page: `javascript:` and `data:` are never kept as an address. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && !/[\s\p{Cc}]/u.test(address) && URL.canParse(address);
}
export const webAddress = v.pipe(textUpTo(8_000), v.check(isWebAddress, says("not-an-address")));
