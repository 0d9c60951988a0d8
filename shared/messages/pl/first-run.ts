export const firstRun = {
  title: "Od czego zacząć",
  steps: "Pierwsze kroki",
  stepsDone: "Pierwsze kroki: {{done}} z {{all}}",
  done: "(zrobione)",
  lead: "Od pustego zbioru danych do pierwszego sprawozdania prowadzą cztery kroki. Zrobione zaznaczają się same.",
  over: "Wszystkie cztery kroki są zrobione.",
  showAbove: "Pokazuj pierwsze kroki nad każdą stroną",
  putAway: "Ukryj pierwsze kroki",
  putAwayHint: "Ukryj; wrócą z pomocy (F1)",
  otherWays: "Inne drogi",
  step: {
    programme: {
      name: "Program",
      title: "Utworzyć pierwszy program",
      text: "Nazwa, kod, obszar i daty. Wszystko poza nazwą i kodem można dopisać później.",
      do: "Utwórz program",
    },
    event: {
      name: "Wydarzenie",
      title: "Zapisać pierwsze wydarzenie",
      text: "Data i nazwa wystarczą, żeby nic nie przepadło.",
      do: "Zapisz wydarzenie",
    },
    complete: {
      name: "Pełny zapis",
      title: "Uzupełnić wydarzenie",
      text: "Rodzaj, czas trwania, kto zaczął i prowadził, ile osób było. Z pełnych zapisów liczą się wskaźniki.",
      do: "Uzupełnij zapis",
    },
    report: {
      name: "Sprawozdanie",
      title: "Przygotować sprawozdanie roczne",
      text: "Skoroszyt Excel z tego, co już wiadomo; czego nie wiadomo, jest w nim oznaczone.",
      do: "Przejdź do dokumentów",
    },
  },
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
