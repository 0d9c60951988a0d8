/** The panel that shows the user guide beside the page. */
export const help = {
  open: "Help",
  title: "Help",
  text: "Text of the guide",
  contents: "Contents",
  thisScreen: "About this page",
  wholeChapter: "The whole chapter: {{title}}",
  enlarge: "Enlarge the picture: {{text}}",
};
