export const web = {
  closedTitle: "Tu potrzebny jest adres z programu",
  closedText:
    "Ta strona otwiera się tylko z adresu, który wypisał program po uruchomieniu; każdy taki adres działa jeden raz. Nowy adres pojawia się po naciśnięciu klawisza Enter w oknie, w którym uruchomiono program.",
};
