/** The register workbook that people read. */
export const registers = {
  title: "Rejestr programu",
};
