import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { toDownload } from "@/core/export/archive";
import { at } from "@/tests/core/notes/note-of";

const wish = { name: "reperes-2026-01-02", made: at(0), mediaType: "text/markdown" };

test("nothing makes no file, and one file stays itself", () => {
  expect(toDownload([], wish)).toBeUndefined();
  const one = { name: "Gao.md", text: "été" };
  expect(toDownload([one], wish)).toEqual({ name: "Gao.md", mediaType: "text/markdown", content: "été" });
});

test("several come in a ZIP, under their own names, and the same files make the same bytes", () => {
  const files = [
    { name: "À Bamako.md", text: "é" },
    { name: "Gao.md", text: "" },
  ];
  const packed = toDownload(files, wish);
  expect(packed).toMatchObject({ name: "reperes-2026-01-02.zip", mediaType: "application/zip" });
  if (packed === undefined || typeof packed.content === "string") throw new Error("no ZIP");
  const texts = Object.entries(unzipSync(packed.content)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  expect(texts).toEqual(files);
  expect(toDownload(files, wish)).toEqual(packed);
});
