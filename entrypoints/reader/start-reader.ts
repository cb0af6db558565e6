import type { PageCalls } from "@/core/protocol";
import { translateFrom } from "@/core/reading/sentences";
import { ask } from "@/extension/messaging";
import { createPainter } from "@/page/highlights";
import { createMarkedBlocks } from "@/page/marked-blocks";
import { createCardView } from "./card-view";
import { followPointer } from "./follow-pointer";
import type { Life } from "./life";
import { listen } from "./listen";
import { readPage } from "./read-page";
import type { TermMark } from "./term-mark";
import { createWalk } from "./walk";

/** Reads the page: marks its terms, and explains the one that the reader rests on. */
export async function startReader(life: Life): Promise<void> {
  const opened = await ask<PageCalls, "openPage">("openPage", { url: location.href });
  if (!opened.ok || !opened.value.reading || !life.isAlive()) return life.end();
  const { language, settings, sentences } = opened.value;
  const painter = createPainter();
  const marks = createMarkedBlocks<TermMark>(painter);
  const first = settings.definitions === "interface" ? language : settings.definitions;
  const card = createCardView({ document, marks, language, first, t: translateFrom(sentences, language), life });
  const pointer = followPointer({ document, marks, card, dwellMs: settings.dwellMs, life });
  const walk = createWalk({ document, marks, painter, pointer, card, life });
  listen({ marks, walk, life });
  const stopReading = readPage({ document, marks, card, life });
  life.signal.addEventListener("abort", () => {
    stopReading();
    marks.stop();
    card.remove();
  });
}
