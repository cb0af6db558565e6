import type { Entry } from "@/core/entry";
import agreements from "./data/agreements.json";
import armedForces from "./data/armed-forces.json";
import armedGroups from "./data/armed-groups.json";
import communities from "./data/communities.json";
import concepts from "./data/concepts.json";
import countries from "./data/countries.json";
import equipment from "./data/equipment.json";
import events from "./data/events.json";
import offices from "./data/offices.json";
import operations from "./data/operations.json";
import organisations from "./data/organisations.json";
import persons from "./data/persons.json";
import places from "./data/places.json";
import pressUsage from "./data/press-usage.json";
import ranks from "./data/ranks.json";
import servicesUnits from "./data/services-units.json";

/** Every theme file, as it stands on disk: `npm run glossary -- check` reads them through `parseEntries`. */
export const themes: readonly { readonly theme: string; readonly entries: readonly unknown[] }[] = [
  agreements,
  armedForces,
  armedGroups,
  communities,
  concepts,
  countries,
  equipment,
  events,
  offices,
  operations,
  organisations,
  persons,
  places,
  pressUsage,
  ranks,
  servicesUnits,
];

/** The built-in glossary. Its files are checked when they change (unit tests, `check`), not each time a browser wakes. */
export const entries: readonly Entry[] = themes.flatMap(({ theme, entries: own }) =>
  (own as readonly Entry[]).map((entry) => ({ ...entry, subject: entry.subject ?? theme })),
);
