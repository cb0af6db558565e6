import { expect, test, vi } from "vitest";
import { offerPlace, refusedPlaces, refusePlace } from "@/extension/refused-places";

const { areas } = vi.hoisted(() => ({ areas: {} as Record<string, unknown> }));

vi.mock("webextension-polyfill", () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: areas[key] }),
        set: async (items: object) => void Object.assign(areas, structuredClone(items)),
      },
    },
  },
}));

test("of two refusals at once none is lost, and of two taken back none stays", async () => {
  await Promise.all([refusePlace("a", "one"), refusePlace("a", "two"), refusePlace("b", "three")]);
  expect(await refusedPlaces()).toEqual({ a: ["one", "two"], b: ["three"] });
  await Promise.all([offerPlace("a", "one"), offerPlace("a", "two")]);
  expect(await refusedPlaces()).toEqual({ b: ["three"] });
});
