/** The pages on which the letters are looked through and made. */
export const lettersPage = {
  brief: "Decision brief",
  briefOf: "Decision brief, {{year}}",
  briefText:
    "One Word page for those who decide: question, findings, figures, decision, reasons. Texts from the evaluation (in Polish), to be changed before the file is made.",
  briefOpen: "Open the brief",
  answer: "Answer to a councillor",
  answerOf: "Answer to a councillor, {{year}}",
  answerText:
    "A Word letter with letterhead, case number and addressee: what the programme does, what the evaluation shows, what was decided. Texts from the evaluation (in Polish), to be changed before the file is made.",
  answerOpen: "Open the answer",
  make: "Make the Word file",
  kept: "Draft of the letter kept",
  drop: "Discard the draft",
  back: "Back to the program's text",
  backOf: "Back to the program's text: {{part}}",
  sourceSigned: "Texts from the signed evaluation of {{year}}.",
  sourceDraft: "Texts from a draft evaluation of {{year}}; the draft can still change.",
  sourceNone:
    "There is no evaluation of {{year}}: the findings are from today's data, decision and reasons are missing.",
  openEvaluation: "Open the evaluation",
  figures:
    "In the file a table of eight indicators beside the previous year stands here, from the same data.",
  part: {
    opening: "Opening sentence",
    programme: "What the programme does",
    finding: "What the evaluation shows",
    decision: "Decision",
    reasons: "Reasons",
  },
  field: {
    office: "Sender",
    caseNumber: "Case number",
    place: "Place",
    date: "Date of the letter",
    honorific: "Form of address",
    addresseeName: "Addressee",
    addresseeTitle: "Addressee's office",
    addresseeTitleExample: "e.g. Radny Miasta Krakowa",
    subject: "In the matter of",
    askedOn: "Date of the question",
    signatory: "Signed by",
    recipients: "Copies to",
    recipientsHint: "Each in a line of its own.",
  },
};
