/** What every chart has: its table, its picture, its numbers to copy. */
export const charts = {
  showTable: "Pokaż tabelę",
  tableOf: "Tabela: {{title}}",
  showChart: "Pokaż wykres",
  savePicture: "Zapisz obraz",
  copy: "Kopiuj liczby",
  copied: "Skopiowano",
  completeness: "Kompletność {{percent}}",
  events_one: "{{formatted}} wydarzenie",
  events_few: "{{formatted}} wydarzenia",
  events_many: "{{formatted}} wydarzeń",
  events_other: "{{formatted}} wydarzenia",
};
