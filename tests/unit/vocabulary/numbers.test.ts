import { describe, expect, it } from "vitest";
import {
  formatFileSize,
  formatGrosze,
  formatIndicatorValue,
  formatMinutesAsHours,
  formatNumber,
  formatPercent,
  noValueMark,
  parseHours,
  parseMoney,
  parseNumber,
  type Unit,
} from "../../../shared/vocabulary/index.ts";

/** No-break spaces shown as `_`, so that the expected texts can be read. */
const seen = (text: string) => text.replaceAll("\u00a0", "_");

describe("formatting numbers", () => {
  it.each([
    [1234.5, 1, "1_234,5", "1,234.5"],
    [1234567.891, 2, "1_234_567,89", "1,234,567.89"],
    [999, 0, "999", "999"],
    [0, 1, "0,0", "0.0"],
    [-0.04, 1, "0,0", "0.0"],
    [-12.34, 1, "-12,3", "-12.3"],
  ])("writes %d with %d decimals as %s in Polish, %s in English", (value, decimals, pl, en) => {
    expect(seen(formatNumber(value, { decimals, language: "pl" }))).toBe(pl);
    expect(formatNumber(value, { decimals, language: "en" })).toBe(en);
  });

  it("never writes an unknown number as zero", () => {
    expect(formatNumber(null, { decimals: 0, language: "pl" })).toBe(".");
    expect(formatPercent(null, { language: "pl" })).toBe(".");
    expect(formatMinutesAsHours(null, "pl")).toBe(".");
    expect(formatGrosze(null, "pl")).toBe(".");
    expect(formatNumber(Number.NaN, { decimals: 0, language: "pl" })).toBe(".");
  });

  it("sets the per cent sign after a no-break space in Polish only", () => {
    expect(seen(formatPercent(62.5, { language: "pl" }))).toBe("62,5_%");
    expect(formatPercent(62.5, { language: "en" })).toBe("62.5%");
  });

  it("writes minutes as hours with one decimal", () => {
    expect(seen(formatMinutesAsHours(90, "pl"))).toBe("1,5_h");
    expect(seen(formatMinutesAsHours(0, "en"))).toBe("0.0_h");
  });

  it("formats sizes of files in kilobytes, from a million bytes on in megabytes", () => {
    const sizes = [1, 17_400, 999_400, 999_600, 2_350_000].map((bytes) => seen(formatFileSize(bytes, "pl")));
    expect(sizes).toEqual(["1_kB", "17_kB", "999_kB", "1,0_MB", "2,4_MB"]);
  });
});

describe("formatting indicator values", () => {
  const cases: [Unit, number, string, string][] = [
    ["count", 1204, "1_204", "1,204"],
    ["percent", 66.666666, "66,7_%", "66.7%"],
    ["index", 62.5, "62,5_pkt", "62.5_pts"],
    ["score", 71.249, "71,2_pkt", "71.2_pts"],
    ["mean01", 0.8888, "0,89", "0.89"],
    ["ratio", 1.005, "1,01", "1.01"],
    ["level", 3.456, "3,46", "3.46"],
    ["pln-per-person-hour", 12.5, "12,50_zł/h", "12.50_PLN/h"],
  ];
  it.each(cases)("rounds and labels %s", (unit, value, pl, en) => {
    expect(seen(formatIndicatorValue(value, "ok", unit, "pl"))).toBe(pl);
    expect(seen(formatIndicatorValue(value, "ok", unit, "en"))).toBe(en);
  });

  it("writes . for no data, x for not applicable, and a real zero as zero", () => {
    expect(formatIndicatorValue(null, "no-data", "percent", "pl")).toBe(".");
    expect(formatIndicatorValue(null, "not-applicable", "mean01", "pl")).toBe("x");
    expect(seen(formatIndicatorValue(0, "ok", "percent", "pl"))).toBe("0,0_%");
    expect([noValueMark("no-data"), noValueMark("not-applicable")]).toEqual([".", "x"]);
  });
});

describe("parseNumber", () => {
  it.each([
    ["12", 12],
    ["1 234,5", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1234.567", 1234.567],
    ["0,125", 0.125],
    ["−3", -3],
    ["12 345 678", 12_345_678],
  ])("reads %j", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(["", "abc", "1.234", "1,234", "12 34", "1,2,3", "ok. 40", "1e3", "5-6", "1..2", "٣"])(
    "refuses %j",
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});

describe("parseMoney", () => {
  it.each([
    ["1 200,50", 120_050],
    ["1200.5", 120_050],
    ["1 200,50 zł", 120_050],
    ["1\u00a0200,50\u00a0zł", 120_050],
    ["1.200,50", 120_050],
    ["PLN 1,200.50", 120_050],
    ["50,- zł", 5000],
    ["350 PLN", 35_000],
    ["0", 0],
    ["0,07", 7],
    ["19,99", 1999],
    ["-5", -500],
  ])("reads %j as %d grosze", (text, grosze) => {
    expect(parseMoney(text)).toBe(grosze);
  });

  it.each(["", "zł", "ok. 40", "1,005", "1.200", "12,345", "1 20", "10 EUR", "9007199254740993"])(
    "refuses %j",
    (text) => {
      expect(parseMoney(text)).toBeUndefined();
    },
  );

  it("reads back what formatGrosze writes, in both languages", () => {
    for (const grosze of [0, 1, 99, 100, 120_050, 123_456_789]) {
      expect(parseMoney(formatGrosze(grosze, "pl"))).toBe(grosze);
      expect(parseMoney(formatGrosze(grosze, "en"))).toBe(grosze);
    }
  });

  it("writes the currency where each language has it", () => {
    expect(seen(formatGrosze(120_050, "pl"))).toBe("1_200,50_zł");
    expect(seen(formatGrosze(120_050, "en"))).toBe("PLN_1,200.50");
  });
});

describe("parseHours", () => {
  it.each([
    ["2", 120],
    ["1,5", 90],
    ["1.5", 90],
    ["1:30", 90],
    ["2h", 120],
    ["2 h", 120],
    ["1,5 godz.", 90],
    ["3 godziny", 180],
    ["1 godzina", 60],
    ["1 h 30 min", 90],
    ["1h30", 90],
    ["90 min", 90],
    ["45 minut", 45],
    ["0", 0],
    ["0,25", 15],
    ["1,33", 80],
    ["-2", -120],
  ])("reads %j as %d minutes", (text, minutes) => {
    expect(parseHours(text)).toBe(minutes);
  });

  it.each(["", "h", "dwie", "1:60", "1:5", "2-3", "ok. 2"])("refuses %j", (text) => {
    expect(parseHours(text)).toBeUndefined();
  });
});
