export const web = {
  closedTitle: "The program's own address is needed here",
  closedText:
    "This page opens only from the address that the program printed when it started; each such address works once. Press Enter in the window where the program runs to get a new one.",
};
