/** The chain diagnosis → proposal → action → event, seen from one of its records. */
export const chain = {
  title: "Chain from diagnosis to events",
  before: "Comes from",
  after: "Led to",
  nothingBefore: "Not told.",
  nothingAfter: "Nothing yet.",
  showAll: "Show all ({{count}})",
  kind: {
    diagnosis: "diagnosis",
    proposal: "proposal",
    action: "action",
    event: "event",
    measure: "measure",
  },
};
