/** What the window offers the page beside the service: the names of the channels, and what goes through them. */
export const CHANNELS = {
  connect: "ewaluator:connect",
  saveFile: "ewaluator:save-file",
  chooseFiles: "ewaluator:choose-files",
  print: "ewaluator:print",
  savePdf: "ewaluator:save-pdf",
  openExternal: "ewaluator:open-external",
  passwordQuestion: "ewaluator:password-question",
  unlock: "ewaluator:unlock",
  passwordState: "ewaluator:password-state",
  keepPassword: "ewaluator:keep-password",
  forgetPassword: "ewaluator:forget-password",
} as const;

/** Addresses that may be opened in the user's own browser: https, of these hosts only. */
export const EXTERNAL_HOSTS: readonly string[] = [
  "www.krakow.pl",
  "www.bip.krakow.pl",
  "ue.krakow.pl",
  "urbact.eu",
  "mops.krakow.pl",
];

export const PAGE_SCHEME = "app";
export const PAGE_HOST = "ewaluator";
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;
