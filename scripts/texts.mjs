// What the two commands say before the program itself can speak. Polish unless English is asked for, as everywhere.

const asked = process.argv.join(" ").match(/--language[= ](\w+)/)?.[1];

const polish = {
  installing: "Instalowanie pakietów (npm ci)",
  building: "Budowanie programu",
  waitingForBuild: "Czekanie na budowanie w innym oknie",
  downloadingElectron: "Pobieranie okna Electron",
  done: "gotowe",
  failed: "nie udało się",
  notToBeHad: "niedostępne",
  installFailed: "Nie udało się zainstalować pakietów. Powyżej jest komunikat programu npm.",
  buildFailed: "Nie udało się zbudować programu. Powyżej jest komunikat.",
  nodeTooOld: "Potrzebny jest Node.js w wersji 20 lub nowszej. Jest:",
  page: (/** @type {string} */ reason) =>
    `Bez okna Electron: ${reason}. Program działa na stronie w przeglądarce.`,
  asRoot: "uruchomiono jako administrator (root)",
  noDisplay: "brak ekranu",
  askedForPage: "wybrano stronę",
  electronAbsent: "nie jest zainstalowane (ponowna próba: npm start -- --electron)",
  electronSlow: "nie pobrało się w 20 sekund (dłuższa próba: npm start -- --electron)",
};

/** @type {typeof polish} */
const english = {
  installing: "Installing packages (npm ci)",
  building: "Building the program",
  waitingForBuild: "Waiting for the build in another window",
  downloadingElectron: "Fetching the Electron window",
  done: "done",
  failed: "failed",
  notToBeHad: "not available",
  installFailed: "The packages could not be installed. npm's message is above.",
  buildFailed: "The program could not be built. The message is above.",
  nodeTooOld: "Node.js 20 or newer is needed. Found:",
  page: (reason) => `Without the Electron window: ${reason}. The program runs on a page in the browser.`,
  asRoot: "started as administrator (root)",
  noDisplay: "there is no display",
  askedForPage: "the page was asked for",
  electronAbsent: "it is not installed (try again: npm start -- --electron)",
  electronSlow: "not fetched within 20 seconds (a longer try: npm start -- --electron)",
};

export const texts = asked === "en" ? english : polish;
