/** Programmes side by side, years side by side, one indicator in small charts. */
export const compare = {
  title: "Porównanie",
  view: "Co porównać",
  views: {
    programmes: "Programy",
    years: "Lata",
    small: "Wykresy",
    explore: "Zestawienie",
  },
  programmes: "Programy",
  programme: "Program",
  indicator: "Wskaźnik",
  dimension: "Wymiar",
  allDimensions: "wszystkie wymiary",
  choose: "Do porównania trzeba wybrać co najmniej jeden program.",
  smallTitle: "{{id}} {{name}}, {{from}}–{{to}}",
  smallSubtitle: "Jedna skala dla wszystkich programów",
  noYears: "brak danych w tych latach",
};
