/** The one place that says that the shared database, or the program itself, is out of reach. */
export const connection = {
  network:
    "No connection to the shared database. What you typed stays; the program connects again by itself.",
  password:
    "The shared database no longer takes the password with which the program connected. What you typed stays.",
  account:
    "The account has no access to the shared database any more; its administrator gives it. What you typed stays.",
  program:
    "The program does not answer: it may have been closed. What you typed stays as long as this page is open.",
  back: "The connection is back.",
  newPassword: "Give the new password",
  newPasswordTitle: "New password of the shared database",
  whose: "Account {{account}}, database {{place}}",
  connect: "Connect",
};
