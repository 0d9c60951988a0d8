/** The screen that asks for the password of a shared workspace before it opens. */
export const unlock = {
  title: "Password of the shared database",
  place: "Database",
  account: "Account",
  changeAccount: "Change account",
  password: "Password",
  showPassword: "Show or hide the password",
  capsLock: "Caps Lock is on.",
  keep: "Remember on this computer",
  keepHint: "The system keeps the password, in the key store of this user account.",
  notKept: "The password stays in the program's memory only until the program closes.",
  open: "Open",
  trying: "Trying the password…",
  notAnswering: "The program does not answer. Start it again.",
  inOtherLanguage: "Polski",
};
