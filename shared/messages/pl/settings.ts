export const settings = {
  title: "Ustawienia",
  appearance: "Wygląd",
  language: "Język",
  scheme: { label: "Kolory", light: "Jasne", dark: "Ciemne", auto: "Jak w systemie" },
  density: { label: "Gęstość wierszy", compact: "Zwarta", comfortable: "Luźna" },
  counting: "Obliczenia i publikacja",
  smallCount: "Próg małych liczebności",
  smallCountHint:
    "W tabelach do publikacji ukrywa się liczby osób mniejsze od tego progu. Na ekranie są widoczne.",
  smallCountOption: "mniej niż {{count}}",
  volunteerRate: "Wartość godziny wolontariusza",
  volunteerRateHint: "Potrzebna do wskaźnika „Dźwignia”. Puste pole: godziny wolontariuszy nie są wyceniane.",
  workspace: "Zbiór danych",
  name: "Nazwa",
  location: "Położenie",
  engine: "Silnik",
  programVersion: "Wersja programu",
  schemaVersion: "Wersja schematu",
  user: "Użytkownik",
  others: "Zmiany innych osób",
  othersTold: "widać od razu",
  othersLooked:
    "widać po kilku sekundach. Serwer nie przekazuje powiadomień, dlatego nie widać, kto właśnie zmienia zapis",
  check: "Sprawdź zbiór danych",
  checking: "Sprawdzanie…",
  sound_one: "Zbiór jest spójny. Historia zmian: {{formatted}} wpis, łańcuch nienaruszony.",
  sound_few: "Zbiór jest spójny. Historia zmian: {{formatted}} wpisy, łańcuch nienaruszony.",
  sound_many: "Zbiór jest spójny. Historia zmian: {{formatted}} wpisów, łańcuch nienaruszony.",
  sound_other: "Zbiór jest spójny. Historia zmian: {{formatted}} wpisu, łańcuch nienaruszony.",
  problems: "Znaleziono nieprawidłowości",
  savedAtOnce: "Każda zmiana zapisuje się od razu.",
  updates: {
    title: "Nowe wersje",
    address: "Adres pliku z numerem wersji",
    hint: "https://… albo plik w sieci urzędu. Puste pole: program nie pyta nikogo o nowe wersje. Pyta tylko po naciśnięciu przycisku i sam niczego nie instaluje.",
    check: "Sprawdź, czy jest nowsza",
    newer: "Jest nowsza wersja: {{newest}}. Tu działa {{current}}.",
    current: "To najnowsza wersja: {{current}}.",
  },
  shared: {
    title: "Wspólna baza",
    isOwn:
      "Dane są w pliku na tym komputerze. Gdy ma z nich korzystać kilka osób, można je przenieść do bazy PostgreSQL.",
    isShared:
      "Dane są we wspólnej bazie PostgreSQL. Można je przenieść z powrotem do pliku na tym komputerze.",
    address: "Adres pustej bazy",
    addressHint:
      "postgres://konto:hasło@serwer/baza?sslmode=verify-full. Hasło służy do przeniesienia i nie jest zapisywane razem z adresem.",
    file: "Ścieżka nowego pliku",
    fileHint: "Pełna ścieżka do pliku, którego jeszcze nie ma.",
    move: "Przenieś i porównaj",
    isKept: "Hasło do tej bazy jest zapamiętane na tym komputerze.",
    forget: "Zapomnij hasło",
    forgotten: "Hasło zostało zapomniane. Przy następnym uruchomieniu program o nie zapyta.",
    keepOffer:
      "Przy następnym uruchomieniu program zapyta o hasło z tego adresu. Może je też przechować system, w magazynie haseł tego konta użytkownika.",
    keep: "Zapamiętaj na tym komputerze",
    keptNow: "Hasło jest zapamiętane na tym komputerze.",
    keepFailed: "Nie udało się zapamiętać hasła. Przy następnym uruchomieniu program o nie zapyta.",
    compared:
      "Przeniesiono do {{location}}. Porównano {{rows}} wierszy w {{tables}} tabelach i {{values}} wartości wskaźników: są takie same.",
    switched:
      "Od następnego uruchomienia program otworzy nowe miejsce. Należy go teraz zamknąć i otworzyć ponownie.",
    notSwitched:
      "Ten zbiór otwarto z podanego adresu, dlatego nowy adres trzeba podać przy następnym uruchomieniu.",
  },
};
