import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messages } from "../../../shared/messages/index.ts";

type Texts = { [key: string]: string | Texts };
const PLURALS = /_(zero|one|two|few|many|other)$/;

function keysOf(texts: Texts, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}

function textAt(texts: Texts, key: string): string {
  return key
    .split(".")
    .reduce<string | Texts>((node, part) => (node as Texts)[part] as string | Texts, texts) as string;
}

const pl = messages.pl as unknown as Texts;
const en = messages.en as unknown as Texts;

describe("messages", () => {
  it("have the same keys in Polish and English, plurals aside", () => {
    const plain = (texts: Texts) => [...new Set(keysOf(texts).map((key) => key.replace(PLURALS, "")))].sort();
    expect(plain(en)).toEqual(plain(pl));
  });

  it("have one, few, many and other in Polish, one and other in English, wherever there is a plural", () => {
    const formsOf = (texts: Texts) => {
      const forms: Record<string, string[]> = {};
      for (const key of keysOf(texts).filter((each) => PLURALS.test(each))) {
        const stem = key.replace(PLURALS, "");
        forms[stem] = [...(forms[stem] ?? []), PLURALS.exec(key)?.[1] as string];
      }
      return forms;
    };
    const incomplete = (texts: Texts, wanted: string[]) =>
      Object.entries(formsOf(texts)).filter(([, forms]) => wanted.some((form) => !forms.includes(form)));
    expect(incomplete(pl, ["one", "few", "many", "other"])).toEqual([]);
    expect(incomplete(en, ["one", "other"])).toEqual([]);
  });

  it("use the same parameters in both languages", () => {
    const parameters = (text: string) => [...new Set(text.match(/{{\w+}}/g) ?? [])].sort();
    for (const key of keysOf(pl).filter((each) => !PLURALS.test(each))) {
      expect(parameters(textAt(en, key)), key).toEqual(parameters(textAt(pl, key)));
    }
  });

  it("are never empty and leave no blank at an end", () => {
    for (const texts of [pl, en]) {
      for (const key of keysOf(texts)) expect(textAt(texts, key).trim(), key).toBe(textAt(texts, key));
      expect(keysOf(texts).filter((key) => textAt(texts, key) === "")).toEqual([]);
    }
  });

  it("have a text for every failure that the code can give", () => {
    const sources = globSync(["shared/contract/**/*.ts", "electron/**/*.ts"])
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    const used = new Set<string>();
    for (const pattern of [
      /(?:failure|fileFailure)\(\s*"[A-Z_]+",\s*"([\w.]+)"/g,
      /invalidField\([^"]*"[^"]+",\s*"(\w+)"/g,
      /messageKey: "([\w.]+)"/g,
      /\.(?:min|max|regex|refine|int)\((?:[^()"\n]|\([^()]*\))*"([a-z]\w+)"\)/g,
      /z\.number\("(\w+)"\)/g,
    ]) {
      for (const match of sources.matchAll(pattern)) used.add(match[1] as string);
    }
    expect(used.size).toBeGreaterThan(20);
    const known = new Set(
      keysOf(pl)
        .filter((key) => key.startsWith("failure."))
        .map((key) => key.slice("failure.".length)),
    );
    expect([...used].filter((key) => !known.has(key))).toEqual([]);
  });
});
