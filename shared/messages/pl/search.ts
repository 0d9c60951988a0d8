/** The groups of what Ctrl+K finds. */
export const search = {
  recent: "Ostatnio otwarte",
  event: "Wydarzenia",
  activity: "Działania",
  person: "Ludzie",
  organisation: "Podmioty",
  partnership: "Partnerstwa",
  diagnosis: "Wpisy diagnozy",
  proposal: "Postulaty",
  action: "Zadania planu",
  programme: "Programy",
};
