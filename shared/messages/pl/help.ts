/** The panel that shows the user guide beside the page. */
export const help = {
  open: "Pomoc",
  title: "Pomoc",
  text: "Treść pomocy",
  contents: "Spis treści",
  thisScreen: "O tej stronie",
  wholeChapter: "Cały rozdział: {{title}}",
  enlarge: "Powiększ obraz: {{text}}",
};
