/** The address when it opens a web page, else undefined: a source is data, and data may one day say `javascript:`. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
