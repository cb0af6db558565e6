import type { Entry } from "@/core/entry";
import agreements from "./data/agreements.json";
import armedForces from "./data/armed-forces.json";
import armedForcesJointForeign from "./data/armed-forces-joint-foreign.json";
import armedGroups from "./data/armed-groups.json";
import armedGroupsAfrica from "./data/armed-groups-africa.json";
import azawadMovements from "./data/azawad-movements.json";
import combat from "./data/combat.json";
import communities from "./data/communities.json";
import cooperation from "./data/cooperation.json";
import countries from "./data/countries.json";
import doctrine from "./data/doctrine.json";
import events from "./data/events.json";
import exercises from "./data/exercises.json";
import formations from "./data/formations.json";
import internationalOrganisations from "./data/international-organisations.json";
import lawPeace from "./data/law-peace.json";
import logisticsIntelligence from "./data/logistics-intelligence.json";
import mediaInstitutes from "./data/media-institutes.json";
import militarySchools from "./data/military-schools.json";
import nationalBodies from "./data/national-bodies.json";
import offices from "./data/offices.json";
import operations from "./data/operations.json";
import peacePolicing from "./data/peace-policing.json";
import persons from "./data/persons.json";
import places from "./data/places.json";
import pressUsage from "./data/press-usage.json";
import ranks from "./data/ranks.json";
import servicesStaffs from "./data/services-staffs.json";
import units from "./data/units.json";
import vehiclesAircraft from "./data/vehicles-aircraft.json";
import weapons from "./data/weapons.json";

/** Every theme file, as it stands on disk: `npm run glossary -- check` reads them through `parseEntries`. */
export const themes: readonly { readonly theme: string; readonly entries: readonly unknown[] }[] = [
  agreements,
  armedForces,
  armedForcesJointForeign,
  armedGroups,
  armedGroupsAfrica,
  azawadMovements,
  combat,
  communities,
  cooperation,
  countries,
  doctrine,
  events,
  exercises,
  formations,
  internationalOrganisations,
  lawPeace,
  logisticsIntelligence,
  mediaInstitutes,
  militarySchools,
  nationalBodies,
  offices,
  operations,
  peacePolicing,
  persons,
  places,
  pressUsage,
  ranks,
  servicesStaffs,
  units,
  vehiclesAircraft,
  weapons,
];

/** The built-in glossary. Its files are checked when they change (unit tests, `check`), not each time a browser wakes. */
export const entries: readonly Entry[] = themes.flatMap(({ theme, entries: own }) =>
  (own as readonly Entry[]).map((entry) => ({ ...entry, subject: entry.subject ?? theme })),
);
