import { describe, expect, it } from "vitest";
import { foldText, sortKey } from "../../../shared/vocabulary/index.ts";

/** Repeatable random numbers (mulberry32): a failing pair can be found again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const words =
  'Łódź łódź Lodz ŁÓDŹ Ślęża Świt świetlica Świetlica Zdrój źródło żaba Żabiniec Azory azory Ugorek Kraków krakow KRAKÓW Nowa Huta Rada Dzielnicy IV III Szkoła szkola Podstawowa nr 119 12 2 klub Klub seniora Seniora Sąsiedzi sasiedzi Sąd sad ćma Ćma cma ósmy osmy Oś os ość ość. rajd „Wiosna” „Wiosna” Wiosna "Wiosna" (I) (II) ul. al. os. św. im. Jana Pawła piknik piknik-festyn festyn – — … é Müller Muller Muñoz Čapek Žižka Škoda Šakić Đorđević'.split(
    " ",
  );
const characters = [
  ..."aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźżAĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ0123456789     --–—„”\"'’.,;:!?()/&+%§°€áäčéëíöőřšüúýžÁÄČÉÖŠÜŽßñøæ\u00a0",
];

function randomName(random: (below: number) => number): string {
  const make = () => {
    if (random(3) > 0) return words[random(words.length)]!;
    return Array.from({ length: 1 + random(6) }, () => characters[random(characters.length)]).join("");
  };
  const separators = [" ", " ", "-", "", " – "];
  return Array.from({ length: 1 + random(3) }, make).join(separators[random(separators.length)]!);
}

/** The same name with one letter changed: pairs that differ only late or only by case or accent. */
function slightlyChanged(name: string, random: (below: number) => number): string {
  const at = random(name.length + 1);
  const letter = characters[random(characters.length)]!;
  const kinds = [
    () => name.slice(0, at) + letter + name.slice(at + 1),
    () => name.slice(0, at) + letter + name.slice(at),
    () => name.slice(0, at) + name.slice(at + 1),
    () => (random(2) ? name.toUpperCase() : name.toLowerCase()),
    () => name.normalize("NFD").replace(/\p{M}/gu, ""),
  ];
  return kinds[random(kinds.length)]!();
}

const orderOf = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe("sortKey", () => {
  it("orders 200,000 random pairs as Intl.Collator does for Polish", () => {
    const random = randomFrom(20_171_205);
    const collator = new Intl.Collator("pl");
    const wrong: string[] = [];
    for (let pair = 0; pair < 200_000; pair++) {
      const left = randomName(random);
      const right = pair % 2 === 0 ? slightlyChanged(left, random) : randomName(random);
      const expected = Math.sign(collator.compare(left, right));
      if (orderOf(sortKey(left), sortKey(right)) !== expected) wrong.push(`${left} | ${right} | ${expected}`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('keeps the order in UTF-8 bytes, as SQLite and COLLATE "C" compare', () => {
    const random = randomFrom(7);
    for (let pair = 0; pair < 20_000; pair++) {
      const [left, right] = [sortKey(randomName(random)), sortKey(randomName(random))];
      expect(Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right)))).toBe(orderOf(left, right));
    }
  });

  it("puts Polish letters after their plain ones", () => {
    const names = ["Łódź", "zebra", "Lublin", "Żary", "Ćma", "Zabrze", "cma", "łan", "Źrebię", "ćma", "lwy"];
    const sorted = names.toSorted((a, b) => orderOf(sortKey(a), sortKey(b)));
    expect(sorted).toEqual([
      "cma",
      "ćma",
      "Ćma",
      "Lublin",
      "lwy",
      "łan",
      "Łódź",
      "Zabrze",
      "zebra",
      "Źrebię",
      "Żary",
    ]);
  });

  it("tells nothing apart that the collator holds for equal", () => {
    expect(sortKey("Ko\u0301ł")).toBe(sortKey("Kół"));
    expect(sortKey("ta\u00adblica")).toBe(sortKey("tablica"));
  });

  it("orders Ukrainian names as the collator does", () => {
    const names = [
      "Ґалаґан",
      "Їжак",
      "Іван",
      "Йосип",
      "Євген",
      "Гнат",
      "Ївга",
      "ія",
      "Щур",
      "Юля",
      "юля",
      "Жук",
    ];
    expect(names.toSorted((a, b) => orderOf(sortKey(a), sortKey(b)))).toEqual(
      names.toSorted(new Intl.Collator("pl").compare),
    );
  });

  it("puts unknown scripts last and in a steady order", () => {
    expect(orderOf(sortKey("żżż"), sortKey("日本"))).toBe(-1);
    expect(orderOf(sortKey("日本"), sortKey("🙂"))).toBe(-1);
  });

  it("makes 200,000 keys in under a second", () => {
    const random = randomFrom(3);
    const names = Array.from({ length: 200_000 }, () => randomName(random));
    // The best of three: what the key costs, not what else the machine does meanwhile.
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      for (const name of names) sortKey(name);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

describe("foldText", () => {
  it.each([
    ["ŁÓDŹ", "lodz"],
    ["  Świetlica \t\n „Wiosna”  ", "swietlica „wiosna”"],
    ["ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn"],
    ["zaz\u0307o\u0301łc\u0301", "zazolc"],
    ["Szkoła\u00a0nr\u00a0119", "szkola nr 119"],
    ["Đorđević Søren Straße", "dordevic soren strasse"],
    ["İstanbul", "istanbul"],
    ["ta\u00adblica", "tablica"],
    ["", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
