import { choice, column, rank, required } from "./register-column.ts";

export const eventColumns = [
  column("identifier", "Identyfikator", "Identifier", "identifier"),
  column("date", "Data", "Date", "day", required),
  column("startsAt", "Godzina", "Time", "time"),
  column("lengthMinutes", "Czas trwania (h)", "Length (h)", "hours"),
  column("title", "Nazwa", "Title", "text", required),
  column("scope", "Zakres", "Scope", "choice", choice("EVENT_SCOPES")),
  column("activity", "Działanie", "Activity", "reference"),
  column("kind", "Rodzaj", "Kind", "choice", choice("EVENT_KINDS")),
  column("place", "Miejsce", "Place", "text"),
  column("status", "Status", "Status", "choice", choice("EVENT_STATUSES")),
  column("initiativeLevel", "Poziom inicjatywy", "Initiative level", "rank", rank(0, 4)),
  column("children", "Dzieci", "Children", "count"),
  column("youth", "Młodzież", "Youth", "count"),
  column("adults", "Dorośli", "Adults", "count"),
  column("seniors", "Seniorzy", "Seniors", "count"),
  column("unknownAge", "Wiek nieznany", "Age unknown", "count"),
  column("staffMinutes", "Godziny pracowników", "Staff hours", "hours"),
  column("volunteerMinutes", "Godziny wolontariuszy", "Volunteer hours", "hours"),
  column("mopsCostGrosze", "Koszt MOPS (zł)", "MOPS cost (PLN)", "money"),
  column("partnerCashGrosze", "Wkład partnerów (zł)", "Partners' cash (PLN)", "money"),
  column("inKindGrosze", "Wkład rzeczowy (zł)", "In-kind value (PLN)", "money"),
  column("organisations", "Podmioty", "Organisations", "organisation-roles"),
  column("partnership", "Partnerstwo", "Partnership", "reference"),
  column("assets", "Zasoby", "Assets", "references"),
  column("actions", "Zadania", "Actions", "references"),
  column("enteredOn", "Wpisano", "Entered on", "day"),
  column("recordState", "Stan", "State", "choice", choice("RECORD_STATES")),
  column("notes", "Uwagi", "Notes", "text"),
];

export const attendanceColumns = [
  column("event", "Wydarzenie", "Event", "reference", required),
  column("person", "Osoba", "Person", "reference", required),
  column("role", "Rola", "Role", "choice", choice("ATTENDANCE_ROLES")),
];

export const peopleColumns = [
  column("code", "Kod", "Code", "identifier", required),
  column("ageBand", "Grupa wieku", "Age band", "choice", choice("AGE_BANDS")),
  column("livesInArea", "Mieszka na obszarze", "Lives in the area", "choice", choice("RESIDENCE")),
  column("staff", "Pracownik", "Staff", "choice", choice("YES_NO")),
];

export const organisationColumns = [
  column("name", "Nazwa", "Name", "text", required),
  column("sector", "Sektor", "Sector", "choice", choice("SECTORS")),
  column("foundedOn", "Założono", "Founded", "day"),
  column("endedOn", "Zakończono", "Ended", "day"),
];

export const partnershipColumns = [
  column("name", "Nazwa", "Name", "text", required),
  column("kind", "Rodzaj", "Kind", "choice", choice("PARTNERSHIP_KINDS")),
  column("startsOn", "Od", "From", "day"),
  column("endsOn", "Do", "To", "day"),
  column("agreementFrom", "Porozumienie od", "Agreement from", "day"),
  column("agreementTo", "Porozumienie do", "Agreement to", "day"),
  column("members", "Członkowie", "Members", "references"),
];
