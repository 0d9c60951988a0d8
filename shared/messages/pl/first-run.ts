export const firstRun = {
  title: "Od czego zacząć",
  lead: "Ten zbiór danych jest pusty. Można zacząć na trzy sposoby; żaden nie zamyka pozostałych.",
  createTitle: "Pierwszy program",
  createText: "Nazwa, obszar i daty programu. Potem od razu można zapisywać wydarzenia.",
  createDo: "Utwórz program",
  sampleTitle: "Dane przykładowe",
  sampleText:
    "Publiczne fakty o programach w Krakowie oraz zmyślony program PRZYKLAD, na którym widać wszystkie wskaźniki.",
  sampleDo: "Wczytaj dane przykładowe",
  sampleRunning: "Tworzenie danych przykładowych",
  sampleFailed: "Danych przykładowych nie wczytano",
  importTitle: "Rejestr z Excela",
  importText:
    "Rejestr prowadzony w arkuszu można wczytać do programu; wcześniej widać, co zostanie zapisane.",
  importDo: "Przejdź do importu",
  importNeedsProgramme: "Najpierw potrzebny jest program, do którego rejestr zostanie wczytany.",
};
