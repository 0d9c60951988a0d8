/** Programmes side by side, years side by side, one indicator in small charts. */
export const compare = {
  title: "Compare",
  view: "What to compare",
  views: {
    programmes: "Programmes",
    years: "Years",
    small: "Charts",
    explore: "Table",
  },
  programmes: "Programmes",
  programme: "Programme",
  indicator: "Indicator",
  dimension: "Dimension",
  allDimensions: "all dimensions",
  choose: "At least one programme is needed for a comparison.",
  smallTitle: "{{id}} {{name}}, {{from}}–{{to}}",
  smallSubtitle: "One scale for all programmes",
  noYears: "no data in these years",
};
