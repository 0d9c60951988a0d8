/** Word documents: official letters are written in Polish; here the same texts for those who read English. */
export const letters = {
  briefTitle: "Decision brief",
  briefSubtitle: "{{code}}, {{name}}. Evaluation of {{year}}, as of {{day}}",
  heading: {
    question: "Question",
    finding: "Findings",
    figures: "Figures",
    proposal: "What the rule proposes",
    decision: "Decision",
    reasons: "Reasons",
  },
  question:
    "Should {{programme}} in {{next}} be continued, redesigned, phased out or handed over to residents?",
  programme: "{{programme}} supports the activity of residents and local institutions.",
  programmeSince: "{{programme}} has been running since {{since}}",
  goals: "Its goals: {{goals}}.",
  findingOpening: "The evaluation of {{year}} shows the following.",
  findingNoFigures:
    "Figures that would answer the questions of the evaluation were not recorded for this year.",
  proposal: "The decision rule proposes: {{decision}}. A person decides.",
  noDecision: "No decision has been taken yet.",
  decision: {
    "hand-over": "{{programme}} will be handed over to residents in {{next}}.",
    redesign: "{{programme}} will be redesigned in {{next}}.",
    "phase-out": "{{programme}} will be phased out in {{next}}.",
    continue: "In {{next}} the activities of {{ofProgramme}} will be continued.",
  },
  opening: {
    Pan: "In answer to your question about {{subject}}{{asked}}, I inform you as follows.",
    Pani: "In answer to your question about {{subject}}{{asked}}, I inform you as follows.",
  },
  subject: "{{ofProgramme}}",
  askedOn: "of {{day}}",
  recipients: "Copies:",
  chapterTitle: "Local activity programmes in {{year}}",
  chapterFoot: "Report on activities in {{year}}",
};
