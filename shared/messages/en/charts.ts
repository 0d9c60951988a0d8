/** What every chart has: its table, its picture, its numbers to copy. */
export const charts = {
  showTable: "Show the table",
  tableOf: "Table: {{title}}",
  showChart: "Show the chart",
  savePicture: "Save a picture",
  copy: "Copy the numbers",
  copied: "Copied",
  completeness: "Completeness {{percent}}",
  events_one: "{{formatted}} event",
  events_other: "{{formatted}} events",
};
