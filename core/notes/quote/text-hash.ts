import { indexText } from "./text-index";

/** 64 bits over the folded text: the same paragraph in another typography has the same hash. Not for secrets. */
export function textHash(text: string): string {
  const { folded } = indexText(text);
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second ^= second >>> 15;
  }
  return hex(first) + hex(second);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
