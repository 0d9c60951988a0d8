/** The history of documents: who made which, when, from which state of the records. */
export const documentsMade = {
  title: "Documents made",
  empty: "No document of this programme has been made yet.",
  column: {
    madeAt: "When",
    madeBy: "Who",
    file: "File",
    size: "Size",
    state: "State of the records",
    sha256: "Checksum",
  },
  kilobytes: "{{formatted}} kB",
  stateNow: "as today (entry {{seq}})",
  stateChanged_one: "entry {{seq}}; {{count}} change since",
  stateChanged_other: "entry {{seq}}; {{count}} changes since",
  remake: "Make again",
  remakeOf: "Make again: {{name}}",
  remakeFailed: "The document was not made",
  same: "The file {{name}} is the same to the byte.",
  different: "The file {{name}} differs from the first one: the records or the program have changed since.",
  more: "Show earlier ones",
};
