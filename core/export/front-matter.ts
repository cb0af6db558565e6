type Value = string | readonly string[] | undefined;

/** YAML between `---` lines, readable by Obsidian's properties; what is absent is left out. */
export function frontMatter(fields: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (typeof value === "string") return [`${name}: ${scalar(value)}`];
    return value.length === 0 ? [] : [`${name}:`, ...value.map((item) => `  - ${scalar(item)}`)];
  });
  return ["---", ...lines, "---", ""].join("\n");
}

/** Dates bare, so that Obsidian takes them for dates; all else in double quotes, so that nothing is YAML. */
function scalar(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/.test(value)) return value;
  const line = value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replace(/[\\"]/g, "\\$&");
  return `"${line}"`;
}

/** An instant or a page's date as Obsidian reads it: to the second, without offset; a month or a year as text. */
export function obsidianDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [, day, time, seconds] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?)?/.exec(date) ?? [];
  if (day === undefined) return date;
  return time === undefined ? day : `${day}T${time}${seconds ?? ":00"}`;
}
