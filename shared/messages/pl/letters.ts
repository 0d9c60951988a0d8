/** Word documents: the decision brief, the answer to a councillor, the chapter of the yearly report. */
export const letters = {
  briefTitle: "Nota decyzyjna",
  briefSubtitle: "{{code}}, {{name}}. Ewaluacja za {{year}} rok, stan na {{day}}",
  heading: {
    question: "Pytanie",
    finding: "Ustalenia",
    figures: "Liczby",
    proposal: "Propozycja reguły",
    decision: "Decyzja",
    reasons: "Uzasadnienie",
  },
  question:
    "Czy w {{next}} roku {{programme}} kontynuować, przeprojektować, wygaszać czy przekazać mieszkańcom?",
  programme: "{{programme}} wspiera aktywność mieszkańców i lokalnych instytucji.",
  programmeSince: "{{programme}} działa od {{since}}",
  goals: "Jego cele: {{goals}}.",
  findingOpening: "Z ewaluacji za {{year}} rok wynika, co następuje.",
  findingNoFigures: "Liczb, które odpowiadałyby na pytania ewaluacji, za ten rok nie zapisano.",
  proposal: "Reguła decyzyjna proponuje: {{decision}}. Decyduje człowiek.",
  noDecision: "Decyzji jeszcze nie podjęto.",
  decision: {
    "hand-over": "{{programme}} zostanie przekazany mieszkańcom w {{next}} roku.",
    redesign: "{{programme}} zostanie w {{next}} roku przeprojektowany.",
    "phase-out": "{{programme}} będzie w {{next}} roku stopniowo wygaszany.",
    continue: "W {{next}} roku działania w ramach {{ofProgramme}} będą kontynuowane.",
  },
  opening: {
    Pan: "W odpowiedzi na Pana wystąpienie w sprawie {{subject}}{{asked}} uprzejmie informuję, co następuje.",
    Pani: "W odpowiedzi na Pani wystąpienie w sprawie {{subject}}{{asked}} uprzejmie informuję, co następuje.",
  },
  subject: "{{ofProgramme}}",
  askedOn: "z dnia {{day}}",
  recipients: "Otrzymują:",
  chapterTitle: "Programy aktywności lokalnej w {{year}} roku",
  chapterFoot: "Sprawozdanie z działalności za {{year}} rok",
};
