import type { Language } from "@/core/languages";

/** A voice of this machine: others send the words that they say to a server. */
function localVoice(language: Language): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const own = voices.filter(({ localService, lang }) => localService && lang.slice(0, 2).toLowerCase() === language);
  return own.find((voice) => voice.default) ?? own[0];
}

/** Whether words of a language can be said without leaving this machine. */
export function canSpeak(language: Language): boolean {
  return localVoice(language) !== undefined;
}

/** Says some words, in place of what is being said. */
export function speak(text: string, language: Language): void {
  const voice = localVoice(language);
  if (voice === undefined) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

export function hush(): void {
  globalThis.speechSynthesis?.cancel();
}

/** Calls when the browser has learned its voices, which may be after they were first asked for. */
export function onVoices(then: () => void, signal: AbortSignal): void {
  globalThis.speechSynthesis?.addEventListener("voiceschanged", then, { signal });
}
