export const firstRun = {
  title: "Where to begin",
  lead: "This workspace is empty. There are three ways to begin; none of them shuts out the others.",
  createTitle: "The first programme",
  createText: "Name, area and dates of the programme. Events can be logged right after.",
  createDo: "Create a programme",
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
