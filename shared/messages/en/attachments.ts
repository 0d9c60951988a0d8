/** Photos, scans and attendance lists kept with a record. */
export const attachments = {
  title: "Attachments",
  choose: "Attach files…",
  hint: "or drop them here, or paste (Ctrl+V). JPEG, PNG and WebP photos and PDF documents of up to 20 MB.",
  sending_one: "Attaching {{count}} file…",
  sending_other: "Attaching {{count}} files…",
  show: "Show {{name}}",
  save: "Save a copy of the file {{name}}",
  saveShort: "Save a copy",
  remove: "Remove the file {{name}}",
  removeShort: "Remove",
  lost: "file missing",
  attached: "Attached the file {{name}}",
  notAttached: "The file was not attached",
  removed: "Removed the file {{name}}",
  notRemoved: "The file was not removed",
  notSaved: "No copy of the file was saved",
};
