import * as v from "valibot";

/**
 * A file that only its passphrase opens (docs/formats/reperes-sealed.md): AES-256-GCM, key by PBKDF2-HMAC-SHA-256. The
 * header says how, is covered by the seal, and says nothing of what is inside.
 */

/** OWASP's figure for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023): about half a second on a laptop. */
const ITERATIONS = 600_000;
/** Files that ask for more would only hang the reader's browser; fewer would be no protection. */
const MOST_ITERATIONS = 10_000_000;
const LEAST_ITERATIONS = 100_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const sealedSchema = v.strictObject({
  sealed: v.literal(1),
  kdf: v.literal("PBKDF2-SHA256"),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(LEAST_ITERATIONS), v.maxValue(MOST_ITERATIONS)),
  salt: base64,
  cipher: v.literal("AES-256-GCM"),
  iv: base64,
  data: base64,
});
type Sealed = v.InferOutput<typeof sealedSchema>;

export type Opened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: "not-sealed" | "wrong-passphrase" };

export async function seal(text: string, passphrase: string, iterations = ITERATIONS): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const header = headerOf({ iterations, salt: toBase64(salt), iv: toBase64(iv) });
  const key = await keyFrom(passphrase, salt, iterations);
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: bytesOf(JSON.stringify(header)) },
    key,
    bytesOf(text),
  );
  return `${JSON.stringify({ ...header, data: toBase64(new Uint8Array(data)) })}\n`;
}

/** A wrong passphrase and a damaged file cannot be told apart: that is what a seal is. */
export async function unseal(file: string, passphrase: string): Promise<Opened> {
  const sealed = sealedIn(file);
  if (sealed === undefined) return { ok: false, why: "not-sealed" };
  const key = await keyFrom(passphrase, fromBase64(sealed.salt), sealed.iterations);
  const additionalData = bytesOf(JSON.stringify(headerOf(sealed)));
  try {
    const text = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: fromBase64(sealed.iv), additionalData },
      key,
      fromBase64(sealed.data),
    );
    return { ok: true, text: new TextDecoder().decode(text) };
  } catch {
    return { ok: false, why: "wrong-passphrase" };
  }
}

/** Whether a file asks for a passphrase. */
export function isSealed(file: string): boolean {
  return sealedIn(file) !== undefined;
}

function sealedIn(file: string): Sealed | undefined {
  try {
    const read = v.safeParse(sealedSchema, JSON.parse(file));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** Always in this order: the seal covers these very bytes. */
function headerOf({ iterations, salt, iv }: Pick<Sealed, "iterations" | "salt" | "iv">) {
  return { sealed: 1, kdf: "PBKDF2-SHA256", iterations, salt, cipher: "AES-256-GCM", iv } as const;
}

/** NFC, so that « é » typed on a Mac opens what was sealed on Windows. */
async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const words = await crypto.subtle.importKey("raw", bytesOf(passphrase.normalize("NFC")), "PBKDF2", false, [
    "deriveKey",
  ]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    words,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** In pieces: a call takes only so many arguments, and a backup has millions of bytes. */
const PIECE_BYTES = 32_768;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
