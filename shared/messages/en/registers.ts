/** The register workbook that people read. */
export const registers = {
  title: "Register of the programme",
};
