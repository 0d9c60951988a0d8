/** Laverack's nine domains of community capacity, in the order that D6 and the register have them. */
export const CAPACITY_DOMAINS = [
  "participation",
  "leadership",
  "structures",
  "problemAssessment",
  "resources",
  "askingWhy",
  "links",
  "outsideAgents",
  "management",
] as const;

/** The six principles of a partnership (P6), in the order of the contract. */
export const PRINCIPLES = ["need", "clarity", "commitment", "trust", "arrangements", "learning"] as const;
