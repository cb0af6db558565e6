/**
 * Puts text on the clipboard. A frame in a page may not use `navigator.clipboard` unless the page lets it: then a field
 * is selected and copied. @returns whether the browser took it
 */
export async function copyFrom(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    return copied;
  }
}
