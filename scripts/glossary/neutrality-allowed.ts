/** A loaded word that takes no side in one entry, and why. Lower case, as the text has it. */
export type Allowed = { readonly id: string; readonly words: readonly string[]; readonly because: string };

export const neutralityAllowed: readonly Allowed[] = [
  { id: "fat-chad", words: ["repris"], because: "A name taken up again, not a town." },
  { id: "m23", words: ["reprend"], because: "« reprend les armes »: the group's own act." },
  { id: "mfdc", words: ["reprend"], because: "The movement starts again; no place changes hands." },
  { id: "msa-mutualite", words: ["régime"], because: "A scheme of social insurance." },
  { id: "state-of-emergency", words: ["régime", "regime"], because: "A legal regime, not a government." },
];
