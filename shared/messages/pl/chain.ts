/** The chain diagnosis → proposal → action → event, seen from one of its records. */
export const chain = {
  title: "Łańcuch od diagnozy do wydarzeń",
  before: "Z czego wynika",
  after: "Co z tego wynikło",
  nothingBefore: "Nie wskazano.",
  nothingAfter: "Jeszcze nic.",
  showAll: "Pokaż wszystkie ({{count}})",
  kind: {
    diagnosis: "diagnoza",
    proposal: "postulat",
    action: "zadanie",
    event: "wydarzenie",
    measure: "miara",
  },
};
