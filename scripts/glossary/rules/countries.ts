import * as v from "valibot";
import { countriesSchema } from "@/core/entry";
import type { Rule } from "../rule";

/** `glossary/countries.json` has its shape, and each country once. */
export const countries: Rule = {
  name: "countries",
  faults({ countries: data }) {
    const read = v.safeParse(countriesSchema, data);
    if (!read.success) {
      return read.issues.map(
        ({ path, message }) => `countries.json: ${path?.map(({ key }) => String(key)).join(".") ?? "file"}: ${message}`,
      );
    }
    const codes = read.output.map(({ code }) => code);
    return codes.flatMap((code, index) =>
      codes.indexOf(code) < index ? [`countries.json: the country ${code} is given twice.`] : [],
    );
  },
};
