/** The screen that asks for the password of a shared workspace before it opens. */
export const unlock = {
  title: "Hasło do wspólnej bazy",
  place: "Baza",
  account: "Konto",
  changeAccount: "Zmień konto",
  password: "Hasło",
  showPassword: "Pokaż lub ukryj hasło",
  capsLock: "Klawisz Caps Lock jest włączony.",
  keep: "Zapamiętaj na tym komputerze",
  keepHint: "Hasło przechowa system, w magazynie haseł tego konta użytkownika.",
  notKept: "Hasło zostanie w pamięci programu tylko do jego zamknięcia.",
  open: "Otwórz",
  trying: "Sprawdzanie hasła…",
  notAnswering: "Program nie odpowiada. Należy uruchomić go ponownie.",
  inOtherLanguage: "English",
};
