import { expect, test } from "vitest";
import { fileText } from "@/extension/file-text";

test("a text in UTF-8 is read, and anything else is called what it is", async () => {
  expect(await fileText(new File(["été"], "a.json"))).toEqual({ ok: true, text: "été" });
  expect(await fileText(new File([new Uint8Array([0xe9, 0x74])], "latin-1.json"))).toEqual({
    ok: false,
    why: "not-text",
  });
  const arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  expect(await fileText({ size: 1, arrayBuffer })).toEqual({ ok: false, why: "unreadable" });
  expect(await fileText({ size: 700_000_000, arrayBuffer })).toEqual({ ok: false, why: "too-large" });
});
