/** Printing a page, or writing it as a PDF. */
export const print = {
  print: "Print",
  pdf: "Save as PDF",
  pdfFailed: "The PDF was not saved",
};
