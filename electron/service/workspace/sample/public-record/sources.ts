/** The pages behind the public record, by the keys of the JSON, as a Polish reader would cite them. */
export const SOURCES_IN_POLISH: Record<string, string> = {
  "seed-urb": "strona miasta o projekcie URB-INCLUSION (ue.krakow.pl, dok_id=207625)",
  "seed-ugorek":
    "pismo OR-03.0003.3200.2017 z 5.12.2017, odpowiedź na interpelację z 22.11.2017 (BIP Kraków)",
  "krakow.pl/215813": "krakow.pl, „Co dalej z Ugorkiem?” (215813)",
  "rewitalizacja/32761": "rewitalizacja.krakow.pl, dok_id=32761",
  "bip/57112": "bip.krakow.pl, dok_id=57112 (projekt USER)",
  "ue/58722": "ue.krakow.pl, 58722 (spotkanie lokalnej grupy wsparcia)",
  "ue/102541": "ue.krakow.pl, 102541 (spotkanie lokalnej grupy wsparcia na Azorach)",
  "urbact-news": "archiwum polskiego newslettera URBACT, grudzień 2014",
  "ue/4597": "ue.krakow.pl, 4597 (projekt URB-INCLUSION)",
  "urbact.eu/seminar": "urbact.eu, międzynarodowe seminarium projektu URB-INCLUSION",
  "ue/226307": "ue.krakow.pl, 226307 (spotkania świąteczne na Azorach)",
  "userplatform.lametro.fr/?p=250": "platforma projektu USER (userplatform.lametro.fr, ?p=250)",
  ptk: "ptk-opp.pl, artykuł 676 („Sąsiedzki dzień uśmiechu”)",
  "pal-grzegorzki": "pal.mops.krakow.pl, PAL Grzegórzki „Aktywni razem”",
};
