import { parseArgs } from "node:util";

export type GlossaryCommand =
  | { readonly run: "check"; readonly fix: boolean; readonly review: boolean }
  | { readonly run: "stats" }
  | { readonly run: "coverage"; readonly file: string; readonly first: number }
  | { readonly run: "new"; readonly id: string; readonly kind: string; readonly theme: string }
  | { readonly run: "schema" };

/** Issue 7 counts the most frequent terms of the press apart. */
const FIRST_ROWS = 250;

export const USAGE = `npm run --silent glossary -- COMMAND
  check [--fix] [--review]     every fault of the glossary, a sentence each
    --fix      puts keys and entries in order and formats the files; changes no meaning
    --review   also lists what to compare between the languages: lengths, numbers, hedges
  stats                        what there is, how whole and how well proved
  coverage FILE.tsv [--first N]  the rows of a term list that no form answers (first line: header, first column: term);
                               counts the first N apart (${FIRST_ROWS})
  new ID KIND THEME            adds the skeleton of an entry
  schema                       writes glossary/schema.json from core/entry.ts`;

/** Reads the command line; what is wrong comes back as a sentence. */
export function readCommand(args: readonly string[]): GlossaryCommand | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { fix: { type: "boolean" }, review: { type: "boolean" }, first: { type: "string" } },
    });
    const [command, ...rest] = positionals;
    const given = Object.keys(values);
    if (command === undefined) return { problem: "Name a command." };
    const shape = SHAPES[command];
    if (shape === undefined) return { problem: `“${command}” is no command.` };
    if (rest.length !== shape.names.length) {
      return {
        problem: shape.names.length === 0 ? `${command} takes no names.` : `${command} needs ${shape.names.join(" ")}.`,
      };
    }
    const foreign = given.find((option) => !shape.options.includes(option));
    if (foreign !== undefined) return { problem: `${command} has no option --${foreign}.` };
    if (values.first !== undefined && !/^[1-9]\d*$/.test(values.first)) {
      return { problem: `--first is a number of rows, not “${values.first}”.` };
    }
    return commandOf(command, rest, values);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

const SHAPES: Readonly<Record<string, { readonly names: readonly string[]; readonly options: readonly string[] }>> = {
  check: { names: [], options: ["fix", "review"] },
  stats: { names: [], options: [] },
  coverage: { names: ["FILE.tsv"], options: ["first"] },
  new: { names: ["ID", "KIND", "THEME"], options: [] },
  schema: { names: [], options: [] },
};

function commandOf(
  command: string,
  [first = "", second = "", third = ""]: readonly string[],
  values: {
    readonly fix?: boolean | undefined;
    readonly review?: boolean | undefined;
    readonly first?: string | undefined;
  },
): GlossaryCommand {
  switch (command) {
    case "check":
      return { run: "check", fix: values.fix === true, review: values.review === true };
    case "coverage":
      return { run: "coverage", file: first, first: Number(values.first ?? FIRST_ROWS) };
    case "new":
      return { run: "new", id: first, kind: second, theme: third };
    case "stats":
      return { run: "stats" };
    default:
      return { run: "schema" };
  }
}
