/** Steps of long work, by the `step` of its progress events. */
export const progress = {
  sample: "Zapisywanie przykładu",
  sampleVolume: "Zapisywanie wydarzeń do prób",
  reportNumbers: "Obliczanie wskaźników",
  reportEvents: "Zapisywanie wydarzeń",
  registerRows: "Zapisywanie rejestru",
  backup: "Tworzenie kopii zapasowej",
  backupEncrypt: "Szyfrowanie kopii",
  restoreCheck: "Sprawdzanie kopii",
  restoreReplace: "Zamiana zbioru danych",
};
