/** What went wrong, and what would be right; `{{…}}` are the failure's parameters. */
export const failure = {
  invalidInput: "Dane wymagają poprawienia.",
  invalidValue: "Nieprawidłowa wartość.",
  required: "To pole jest wymagane.",
  tooLong: "Tekst jest za długi.",
  tooLarge: "Liczba jest za duża.",
  notANumber: "Tu należy wpisać liczbę.",
  notWhole: "Tu należy wpisać liczbę całkowitą.",
  negative: "Liczba nie może być ujemna.",
  notADay: "To nie jest data z kalendarza; właściwy zapis to np. 31.12.2017.",
  notADayOrMonth:
    "To nie jest data z kalendarza; właściwy zapis to np. 31.12.2017, a gdy dzień jest nieznany – 12.2017.",
  notATime: "To nie jest godzina; właściwy zapis to np. 16:30.",
  notALevel: "Poziom inicjatywy to liczba od 0 do 4 albo puste pole, gdy nie jest znany.",
  notACode: "Kod składa się z wielkich liter, cyfr i łączników, np. PAL-UGOREK.",
  notAnAddress: "Adres to pełna ścieżka pliku albo postgres://użytkownik@serwer/baza.",
  notAnUpdateAddress: "Adres zaczyna się od https:// albo jest pełną ścieżką pliku w sieci urzędu.",
  noUpdateAddress: "Nie wskazano, gdzie urząd trzyma plik z numerem wersji.",
  updateUnreadable:
    'Nie udało się odczytać numeru wersji: {{address}}. Właściwa treść pliku to np. {"version": "1.2.0"}.',
  notACurrency: "Waluta to trzy litery, np. PLN.",
  yearOutOfRange: "Rok jest spoza zakresu.",
  levelFourWithStaffHours:
    "Poziom 4 oznacza wydarzenie bez godzin pracowników: należy usunąć godziny albo wybrać niższy poziom.",
  activityOnlyForSessions:
    "Działanie wskazuje się tylko przy spotkaniu; wydarzenie społecznościowe nie należy do działania.",
  endBeforeStart: "Koniec nie może być wcześniejszy niż początek.",
  decisionNeedsDay: "Do rozstrzygnięcia potrzebna jest jego data.",
  dayNeedsDecision: "Do daty rozstrzygnięcia potrzebna jest decyzja: przyjęty, częściowo albo odrzucony.",
  measureTwice: "Dwie miary zadania mają tę samą nazwę.",
  sameDimension: "Wiersze i kolumny muszą być podzielone według czegoś innego.",
  measureNotOfPersons:
    "Podział według osób jest możliwy tylko przy obecnościach imiennych i różnych osobach.",
  unknownIndicator: "Nie ma wskaźnika o takim symbolu.",
  maxAboveMin: "Największa odpowiedź musi być większa od najmniejszej.",
  instrumentInUse:
    "Tej ankiety użyto już w pomiarze, dlatego jej pytań nie można zmienić ani usunąć. Można utworzyć nową.",
  peopleByAge: "Przy tym wydarzeniu policzono osoby według wieku: liczby zmienia się w formularzu (Enter).",
  fewerThanNamed: "Na liście imiennej jest więcej osób ({{count}}).",
  unknownItem: "W tej ankiecie nie ma pytania {{code}}.",
  answerOutOfRange: "Odpowiedź musi być liczbą całkowitą od {{min}} do {{max}}.",
  levelAboutItself: "Podmiot nie ocenia współpracy z samym sobą.",
  cellError: "W komórce jest błąd arkusza ({{error}}); należy wpisać wartość.",
  notHours: "To nie jest liczba godzin; właściwy zapis to np. 1,5.",
  notMoney: "To nie jest kwota; właściwy zapis to np. 1200,50.",
  outOfRange: "Liczba musi mieścić się między {{min}} a {{max}}.",
  notAChoice: "Tego słowa nie ma na liście dozwolonych.",
  columnTwice: "Ta kolumna jest w arkuszu dwa razy.",
  columnMissing: "Brakuje wymaganej kolumny.",
  rowTwice: "Ten sam zapis jest w arkuszu dwa razy ({{name}}).",
  unknownPartnership: "Nie ma partnerstwa o nazwie „{{name}}”: należy dodać je w arkuszu Partnerstwa.",
  unknownReference: "Nie ma zapisu o identyfikatorze {{name}}.",
  unknownEvent: "Nie ma wydarzenia o identyfikatorze {{name}}.",
  actualNeedsDay: "Do wartości osiągniętej potrzebna jest data pomiaru.",
  registerNotXlsx:
    "Plik {{name}} nie jest skoroszytem xlsx. Rejestr to skoroszyt programu Excel (.xlsx) z arkuszami takimi jak Wydarzenia i Obecności.",
  noRegisterSheets: "W pliku {{name}} nie ma żadnego arkusza rejestru (np. Wydarzenia, Obecności, Osoby).",
  rowsRefused: "Nic nie zapisano: plik wymaga poprawek ({{count}}).",
  organisationMade: "Dodano podmiot „{{name}}” bez znanego sektora.",
  personMade: "Dodano osobę {{code}}, o której nic więcej nie wiadomo.",
  questionsOpen: "Nic nie zapisano: zostały pytania bez odpowiedzi ({{count}}).",
  sheetMissing: "W pliku {{name}} nie ma już arkusza „{{sheet}}”. Należy wskazać plik ponownie.",
  personalDataKeptOut:
    "W komórce są dane osoby prywatnej (telefon, e-mail albo PESEL), dlatego jej nie przeniesiono.",
  personNameShortened: "Nazwisko skrócono do inicjału ({{name}}).",
  agreementWithoutDay: "Porozumienie z „{{name}}” nie ma daty, dlatego go nie zapisano.",
  sumDiffers: "Suma w pliku różni się od policzonych obecności z dnia {{day}} ({{count}}).",
  conflictsOpen: "Nic nie połączono: zostały nierozstrzygnięte różnice ({{count}}).",
  attachment: {
    tooLarge: "Plik {{name}} jest za duży; można dołączyć pliki do {{limit}} MB.",
    empty: "Plik {{name}} jest pusty.",
    otherKind:
      "Pliku {{name}} nie można dołączyć: dozwolone są zdjęcia (JPEG, PNG, WebP) i dokumenty PDF, rozpoznane po zawartości.",
    alreadyThere: "Ten plik już jest dołączony ({{name}}).",
    tooMany: "Do jednego zapisu można dołączyć najwyżej {{count}} plików.",
    contentGone: "Zawartości pliku {{name}} już nie ma.",
  },
  mergePackage: {
    notPackage: "Plik {{name}} nie jest zbiorem przygotowanym do połączenia (.ewaluator).",
    broken:
      "Plik {{name}} jest uszkodzony lub niepełny. Należy przygotować go ponownie na tamtym komputerze.",
    tooLarge: "Plik jest za duży, aby go połączyć.",
    otherVersion:
      "Zbiór w pliku ma inną wersję ({{theirs}}) niż ten ({{ours}}). Na obu komputerach potrzebna jest ta sama wersja programu.",
    notRelated:
      "Zbiór w pliku nie jest kopią tego zbioru, dlatego nie można ich połączyć. Zapisy można przenieść rejestrem programu.",
  },
  foreignFile: {
    notXlsx:
      "Plik {{name}} nie jest ani skoroszytem xlsx, ani tekstem csv. Należy zapisać go w arkuszu kalkulacyjnym jako „Skoroszyt programu Excel (.xlsx)” albo „CSV”.",
    oldExcel:
      "Plik {{name}} jest skoroszytem programu Excel 97–2003 (.xls). Należy zapisać go jako „Skoroszyt programu Excel (.xlsx)”.",
    encrypted: "Plik {{name}} jest chroniony hasłem. Należy zapisać go bez hasła.",
    zip64:
      "Plik {{name}} jest spakowany sposobem dla plików ponad 4 GB, dlatego go nie otwarto. Wystarczy otworzyć go w arkuszu kalkulacyjnym i zapisać jako .xlsx.",
    entryNames:
      "Plik {{name}} ma część o nazwie, jakiej nie ma żaden skoroszyt ({{detail}}), dlatego go nie otwarto. Wystarczy otworzyć go w arkuszu kalkulacyjnym i zapisać jako .xlsx.",
    entities:
      "Plik {{name}} zawiera deklaracje typu dokumentu ({{detail}}), jakich nie ma żaden skoroszyt, dlatego go nie otwarto.",
    tooManyEntries:
      "Plik {{name}} ma zbyt wiele arkuszy lub części ({{detail}}); wczytuje się najwyżej 200 części i 60 arkuszy.",
    entryTooLarge: "Plik {{name}} ma zbyt dużą część ({{detail}}).",
    tooLarge: "Plik {{name}} jest za duży. Należy podzielić go na mniejsze.",
    bomb: "Plik {{name}} jest podejrzanie skompresowany ({{detail}}), dlatego go nie otwarto.",
    tooManyRows: "W arkuszu pliku {{name}} jest ponad 200 000 wierszy ({{detail}}).",
    tooManyColumns: "W arkuszu pliku {{name}} jest ponad 200 kolumn ({{detail}}).",
    rowOrder:
      "Wiersze arkusza „{{detail}}” w pliku {{name}} powtarzają się lub są nie po kolei, więc nie wiadomo, który jest który. Wystarczy otworzyć plik w arkuszu kalkulacyjnym i zapisać go ponownie.",
    openQuote: "W pliku {{name}} cudzysłów otwarty w wierszu {{detail}} nie jest zamknięty.",
    empty: "Plik {{name}} jest pusty.",
    broken: "Plik {{name}} jest uszkodzony i nie da się go odczytać. Potrzebna jest jego nowa kopia.",
    timeout: "Odczyt pliku {{name}} trwał zbyt długo i został przerwany.",
    outOfMemory: "Pliku {{name}} nie udało się odczytać: potrzebuje zbyt wiele pamięci.",
  },
  personalData: {
    pesel: "W tekście jest chyba numer PESEL. Takich danych nie należy tu przechowywać.",
    phone: "W tekście jest chyba numer telefonu. Takich danych nie należy tu przechowywać.",
    email: "W tekście jest adres e-mail. Danych osób prywatnych nie należy tu przechowywać.",
  },
  evaluationSigned:
    "Ta ewaluacja jest podpisana, dlatego nie można jej zmienić ani usunąć. Można napisać następną.",
  evaluationNotSigned: "Ta ewaluacja nie jest jeszcze podpisana.",
  evaluationUnfinished: "Do podpisania potrzebne są decyzja i jej uzasadnienie.",
  signedStays: "Tego, co podpisano, nie można zmienić ani cofnąć.",
  notAPercentage: "Próg to liczba od 0 do 100.",
  notFound: "Tego zapisu już nie ma. Mógł zostać usunięty w innym oknie.",
  unknownProgramme: "Nie ma programu o kodzie {{code}}. Programy w tym zbiorze: {{known}}.",
  unknownRecord: "Wskazany zapis nie istnieje: należy wybrać istniejący.",
  revisionConflict:
    "Zapis został zmieniony w międzyczasie ({{by}}, {{at}}). Należy wczytać go ponownie i powtórzyć zmianę.",
  codeTaken: "Kod {{code}} jest już zajęty.",
  nameTaken: "Nazwa „{{name}}” jest już zajęta.",
  alreadyThere: "Taki zapis już istnieje.",
  areaInUse: "Na tym obszarze działa program, dlatego nie można go usunąć.",
  mergeIntoSelf: "Nie można połączyć osoby z nią samą.",
  changedSince: "Nie można cofnąć: zapis został później zmieniony.",
  personTwice: "Ta sama osoba jest wpisana dwa razy.",
  nothingToCopy: "W tym tygodniu nie ma wydarzeń do skopiowania albo są już skopiowane.",
  nothingToUndo: "Nie ma czego cofnąć.",
  sampleExists: "W tym zbiorze są już dane przykładowe.",
  fileGone: "Tego pliku już nie ma. Należy utworzyć go ponownie.",
  fileRefused: "Plik nie został wczytany. Nic nie zapisano.",
  fileNotWritable:
    "Nie można zapisać pliku {{path}}. Być może jest otwarty w innym programie albo folder nie istnieje.",
  diskFull:
    "Na dysku brakuje miejsca. Nic nie zostało zapisane; po zwolnieniu miejsca należy spróbować ponownie.",
  targetNotEmpty:
    "W miejscu {{location}} są już dane. Przenieść można tylko do pustej bazy lub nowego pliku.",
  moveDiffers:
    "Kopia różni się od oryginału ({{where}}). Nic nie przeniesiono; praca toczy się w dotychczasowym miejscu.",
  connectionLost:
    "Brak połączenia ze wspólną bazą. Nic nie zapisano; należy spróbować ponownie, gdy połączenie wróci.",
  tooManyConnections:
    "Wspólna baza nie przyjmuje teraz więcej połączeń. Nic nie zapisano; należy spróbować ponownie za chwilę.",
  outcomeUnknown:
    "Połączenie ze wspólną bazą przerwało się w chwili zapisu i nie wiadomo, czy zapis się udał. Gdy połączenie wróci, należy najpierw sprawdzić, czy zapis jest na liście, i dopiero potem próbować ponownie.",
  programGone: "Program nie odpowiada. Nic nie zapisano; to, co wpisane, zostaje na stronie.",
  passwordRefused:
    "Wspólna baza nie przyjmuje hasła, z którym program się połączył; mogło zostać zmienione. Nic nie zapisano; po podaniu nowego hasła należy spróbować ponownie.",
  accountRefused:
    "Konto nie ma już dostępu do wspólnej bazy. Nic nie zapisano; dostęp nadaje administrator bazy.",
  forbiddenByDatabase: "Baza danych nie pozwala na tę zmianę temu kontu.",
  databaseBusy: "Zbiór danych jest zajęty. Należy spróbować ponownie za chwilę.",
  storageFailed: "Nie udało się odczytać lub zapisać zbioru danych ({{code}}). Nic nie zostało zapisane.",
  cancelled: "Przerwano. Nic nie zostało zapisane.",
  forbidden: "Brak uprawnień do tej czynności.",
  unexpected: "Nieoczekiwany błąd (numer {{id}}). Szczegóły są w dzienniku programu.",
  notAUser: "Konto {{name}} nie należy do użytkowników tego zbioru danych. Dostęp nadaje kierownik.",
  lastManager: "Co najmniej jeden użytkownik musi być kierownikiem.",
  passwordTooShort: "Hasło musi mieć co najmniej 12 znaków.",
  currentPasswordWrong: "Dotychczasowe hasło jest nieprawidłowe.",
  noDatabaseAccounts: "Ten zbiór danych nie ma kont w bazie: tożsamością jest konto systemu.",
  accountsNotPossible:
    "Kont w bazie nie można teraz zakładać ani zmieniać. Powód jest na stronie „Bezpieczeństwo danych”.",
  accountOfOthers:
    "Konto {{name}} jest już na serwerze i nie założył go ten program. Zmienia je administrator serwera.",
  notADatabaseAccount:
    "Konto w bazie to jedno słowo: litery, cyfry, kropka, łącznik i podkreślenie, najwyżej 63 znaki.",
  noAccountYet: "Konta {{name}} nie ma jeszcze w bazie: trzeba nadać hasło.",
  ownPasswordOfOthers: "Hasło tego konta zmienia administrator serwera.",
  approvedRecord: "Zapis jest zatwierdzony; zmienić go można, gdy kierownik zwróci go do poprawy.",
  periodLocked:
    "Okres od {{from}} do {{to}} jest zamknięty ({{by}}). Kierownik może go na jakiś czas otworzyć.",
  wrongState: "Tej czynności nie można wykonać dla wybranych zapisów ({{count}}): są w innym stanie.",
  unapprovedInPeriod:
    "W tym okresie są niezatwierdzone zapisy ({{count}}). Należy je najpierw zatwierdzić lub zwrócić.",
  tooSmall: "Liczba jest za mała.",
  notAFolder: "To nie jest istniejący folder; należy podać pełną ścieżkę, np. E:\\kopie.",
  passphraseTooShort: "Hasło kopii musi mieć co najmniej 12 znaków.",
  backup: {
    onlyForFiles: "Kopie zapasowe zbioru na serwerze robi osoba, która się nim opiekuje.",
    gone: "Tej kopii zapasowej już nie ma.",
    notABackup: "Ten plik nie jest kopią zapasową programu.",
    wrongPassphrase: "Hasło jest nieprawidłowe albo plik kopii został zmieniony.",
    nothingChosen: "Należy wskazać kopię zapasową.",
    needsPassphrase: "Ta kopia jest zaszyfrowana: do jej otwarcia potrzebne jest hasło.",
    changed: "Ta kopia zapasowa została uszkodzona po utworzeniu. Należy wybrać inną.",
  },
  workspace: {
    diskFailed:
      "Dysk zgłosił błąd przy otwieraniu zbioru danych {{path}} ({{detail}}). Zbiór pozostał nietknięty; należy sprawdzić dysk.",
    damagedReadOnly:
      "Zbiór danych {{path}} jest uszkodzony i otwarty tylko do odczytu. Należy przywrócić kopię zapasową.",
    backupDamaged: "Kopia zapasowa jest uszkodzona ({{detail}}). Niczego nie zmieniono.",
    inUse:
      "Zbiór danych {{path}} jest właśnie czytany, np. przez tworzone sprawozdanie. Należy spróbować ponownie za chwilę.",
    newerVersion:
      "Zbiór danych utworzyła nowsza wersja programu (schemat {{found}}, ten program zna {{known}}). Należy zaktualizować program; zbiór pozostał nietknięty.",
    notAWorkspace: "Plik {{path}} nie jest zbiorem danych programu Ewaluator PAL.",
    damaged: "Zbiór danych {{path}} jest uszkodzony ({{detail}}). Należy przywrócić kopię zapasową.",
    locked:
      "Zbiór danych {{path}} jest już otwarty w innym oknie programu (proces {{pid}}, komputer {{host}}, od {{since}}).",
    tlsRequired:
      "Połączenie z {{address}} musi być szyfrowane (TLS), ponieważ baza jest na innym komputerze.",
    networkShare:
      "Zbiór danych {{path}} leży na dysku sieciowym ({{kind}}), na którym nie można bezpiecznie pracować. Należy przenieść go na dysk komputera albo użyć wspólnej bazy PostgreSQL.",
    syncedFolder:
      "Zbiór danych {{path}} leży w folderze synchronizowanym ({{kind}}), co grozi utratą zapisów. Należy przenieść go poza ten folder.",
    folderMissing: "Folder {{folder}} nie istnieje.",
    notWritable: "Nie można zapisywać w {{path}}. Należy sprawdzić uprawnienia do pliku i folderu.",
    missing: "Nie ma zbioru danych {{path}}. Nowy zbiór tworzy polecenie init albo sample.",
    sharedReadOnly:
      "Ta baza jest kopią tylko do odczytu: można przeglądać dane i tworzyć dokumenty, ale nie można niczego zapisać. Zmiany zapisuje się w bazie głównej.",
    ownerFirst:
      "Zbiór danych w bazie {{address}} pochodzi ze starszej wersji programu. Zaktualizuje się, gdy otworzy go tą wersją jego właściciel, konto {{owner}}; potem otworzą go wszyscy.",
    readOnlyBehind:
      "Baza {{address}} jest kopią tylko do odczytu i nie ma w niej aktualnego zbioru danych. Należy najpierw otworzyć tym programem bazę główną.",
    serverFull:
      "Baza {{address}} nie przyjmuje teraz więcej połączeń. Należy spróbować ponownie za chwilę; limit ustala osoba, która opiekuje się serwerem.",
    unreachable:
      "Nie można połączyć się z bazą {{address}} ({{detail}}). Należy sprawdzić połączenie z siecią i spróbować ponownie, a gdy to nie pomaga, zawiadomić administratora bazy.",
    addressUnreadable:
      "Adresu bazy nie da się odczytać. Właściwy zapis to postgres://konto@serwer/baza; jeżeli jest w nim hasło, znaki # / ? % zapisuje się w nim jako %23 %2F %3F %25.",
    passwordMissing: "Baza {{address}} wymaga hasła konta {{account}}.",
    passwordWrong:
      "Baza {{address}} nie przyjęła hasła konta {{account}}. Należy sprawdzić nazwę konta i hasło; wielkie i małe litery się różnią. Nowe hasło nadaje administrator bazy.",
    passwordBeingTried: "Poprzednie hasło jest jeszcze sprawdzane. Należy spróbować ponownie za chwilę.",
    accountRefused: "Konto {{account}} nie ma dostępu do bazy {{address}}. Dostęp nadaje administrator bazy.",
    databaseMissing:
      "Na serwerze nie ma bazy {{address}}. Należy sprawdzić adres albo zapytać administratora bazy.",
    pragmaRefused:
      "Silnik bazy danych nie przyjął ustawienia {{name}} (jest {{found}}, powinno być {{wanted}}).",
    diskFull: "Na dysku brakuje miejsca, aby otworzyć zbiór danych {{path}}.",
  },
};
