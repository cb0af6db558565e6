import { describe, expect, test } from "vitest";
import { readAll } from "@/extension/read-all";
import { noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good } from "./fake-browser";

describe("every row, in steps", () => {
  test.each([
    ["none", 0],
    ["fewer than a step", 2],
    ["as many as a step", 3],
    ["one more", 4],
    ["many steps and a rest", 17],
  ])("%s", async (_name, count) => {
    const ids = Array.from({ length: count }, (_, index) => `n${String(index).padStart(2, "0")}`);
    const { connection } = createProfile().context();
    await connection.write(({ notes }) => notes.bulkPut(ids.toReversed().map((id) => noteOf(id))));
    const read = await connection.use(({ notes }) => readAll(notes, ({ id }) => id, 3));
    expect(good(read).map(({ id }) => id)).toEqual(ids);
  });
});
