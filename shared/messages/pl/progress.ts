/** Steps of long work, by the `step` of its progress events. */
export const progress = {
  importReading: "Odczytywanie plików",
  importRows: "Sprawdzanie i zapisywanie wierszy",
  sample: "Zapisywanie przykładu",
  sampleVolume: "Zapisywanie wydarzeń do prób",
  packageTables: "Zapisywanie tabel",
  reportNumbers: "Obliczanie wskaźników",
  reportEvents: "Zapisywanie wydarzeń",
  registerRows: "Zapisywanie rejestru",
  backup: "Tworzenie kopii zapasowej",
  backupEncrypt: "Szyfrowanie kopii",
  restoreCheck: "Sprawdzanie kopii",
  restoreReplace: "Zamiana zbioru danych",
  journal: "Zapisywanie dziennika zmian",
  explorationTable: "Obliczanie zestawienia",
  moveRows: "Kopiowanie zapisów",
  moveIndicators: "Porównywanie wskaźników",
};
