/** Printing a page, or writing it as a PDF. */
export const print = {
  print: "Drukuj",
  pdf: "Zapisz PDF",
  pdfFailed: "Nie zapisano pliku PDF",
};
