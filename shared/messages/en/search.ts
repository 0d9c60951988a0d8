/** The groups of what Ctrl+K finds. */
export const search = {
  recent: "Opened lately",
  event: "Events",
  activity: "Activities",
  person: "People",
  organisation: "Organisations",
  partnership: "Partnerships",
  diagnosis: "Diagnosis entries",
  proposal: "Proposals",
  action: "Actions of the plan",
  programme: "Programmes",
};
