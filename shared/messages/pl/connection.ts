/** The one place that says that the shared database, or the program itself, is out of reach. */
export const connection = {
  network: "Brak połączenia ze wspólną bazą. To, co wpisane, zostaje; program sam łączy się ponownie.",
  password: "Wspólna baza nie przyjmuje już hasła, z którym program się połączył. To, co wpisane, zostaje.",
  account:
    "Konto nie ma już dostępu do wspólnej bazy; nadaje go administrator bazy. To, co wpisane, zostaje.",
  program:
    "Program nie odpowiada: mógł zostać zamknięty. To, co wpisane, zostaje, dopóki ta strona jest otwarta.",
  back: "Połączenie wróciło.",
  newPassword: "Podaj nowe hasło",
  newPasswordTitle: "Nowe hasło do wspólnej bazy",
  whose: "Konto {{account}}, baza {{place}}",
  connect: "Połącz",
};
