import type { DBCore, Middleware } from "dexie";

/** Refuses every transaction that would write, while there is a reason not to; reading goes on. */
export function refuseWrites(reason: () => unknown): Middleware<DBCore> {
  return {
    stack: "dbcore",
    name: "refuse-writes",
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const why = mode === "readwrite" ? reason() : undefined;
        if (why !== undefined) throw why;
        return core.transaction(stores, mode, options);
      },
    }),
  };
}
