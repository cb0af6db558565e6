import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canSpeak, hush, onVoices, speak } from "@/page/speech";

const voice = (lang: string, localService: boolean, isDefault = false) => ({ lang, localService, default: isDefault });
const said: { readonly text: string; readonly lang: string }[] = [];
const speech = Object.assign(new EventTarget(), {
  voices: [voice("fr-FR", false, true), voice("en-US", false)],
  getVoices: () => speech.voices,
  speak: (utterance: (typeof said)[number]) => said.push(utterance),
  cancel: vi.fn(),
});

beforeEach(() => {
  said.length = 0;
  speech.voices = [voice("fr-FR", false, true), voice("en-US", false)];
  vi.stubGlobal("speechSynthesis", speech);
  vi.stubGlobal(
    "SpeechSynthesisUtterance",
    class {
      constructor(readonly text: string) {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test("never with a voice that would send the words away, be it the default one", () => {
  expect([canSpeak("fr"), canSpeak("en")]).toEqual([false, false]);
  speak("AES", "fr");
  expect(said).toEqual([]);
});

test("with the machine's own voice of the language, its default one first, in place of what was being said", () => {
  speech.voices = [voice("en-GB", true), voice("fr-CA", true), voice("fr-FR", true, true), voice("fr-BE", false)];
  expect([canSpeak("fr"), canSpeak("en")]).toEqual([true, true]);
  speak("A E S", "fr");
  expect(speech.cancel).toHaveBeenCalledTimes(1);
  expect(said).toMatchObject([{ text: "A E S", lang: "fr-FR" }]);
});

test("tells when the browser has learned its voices, until it is ended", () => {
  const controller = new AbortController();
  const told = vi.fn();
  onVoices(told, controller.signal);
  speech.dispatchEvent(new Event("voiceschanged"));
  controller.abort();
  speech.dispatchEvent(new Event("voiceschanged"));
  expect(told).toHaveBeenCalledTimes(1);
});

test("a browser without speech has no voices and throws nothing", () => {
  vi.stubGlobal("speechSynthesis", undefined);
  expect(canSpeak("fr")).toBe(false);
  speak("AES", "fr");
  hush();
  onVoices(() => undefined, new AbortController().signal);
});
