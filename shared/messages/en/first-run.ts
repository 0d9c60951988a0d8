export const firstRun = {
  title: "Where to begin",
  steps: "First steps",
  stepsDone: "First steps: {{done}} of {{all}}",
  done: "(done)",
  lead: "Four steps lead from an empty workspace to the first report. What is done is ticked by itself.",
  over: "All four steps are done.",
  showAbove: "Show the first steps above every page",
  putAway: "Put the first steps away",
  putAwayHint: "Put away; help (F1) brings them back",
  otherWays: "Other ways",
  step: {
    programme: {
      name: "Programme",
      title: "Create the first programme",
      text: "Name, code, area and dates. All but name and code can be added later.",
      do: "Create a programme",
    },
    event: {
      name: "Event",
      title: "Log the first event",
      text: "A date and a name are enough, so that nothing is lost.",
      do: "Log an event",
    },
    complete: {
      name: "Full record",
      title: "Complete the event",
      text: "Kind, length, who started and ran it, how many people came. Indicators are computed from full records.",
      do: "Complete the record",
    },
    report: {
      name: "Report",
      title: "Make the yearly report",
      text: "An Excel workbook of what is known so far; what is not known is marked in it.",
      do: "Go to documents",
    },
  },
  sampleTitle: "Sample data",
  sampleText:
    "Public facts about programmes in Kraków, and the invented programme PRZYKLAD that shows every indicator.",
  sampleDo: "Load the sample",
  sampleRunning: "Making the sample",
  sampleFailed: "The sample was not loaded",
  importTitle: "A register in Excel",
  importText:
    "A register kept in a spreadsheet can be read into a programme; what will be saved is shown first.",
  importDo: "Go to import",
  importNeedsProgramme: "A programme is needed first, for the register to be read into.",
};
