import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../electron/service/evaluations/compute-canonical-json.ts";
import { contentHash } from "../../../electron/service/evaluations/content-hash.ts";

describe("canonical JSON", () => {
  it("orders keys at every depth and writes no spaces", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "ł" }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"ł","d":null}]}',
    );
  });

  it("leaves out what is not there and refuses what JSON has no word for", () => {
    expect(canonicalJson({ a: undefined, b: 0 })).toBe('{"b":0}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
  });

  it("reads back as what was written, and is the same text whatever the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const text = canonicalJson(content);
        expect(JSON.stringify(JSON.parse(text))).toBe(
          JSON.stringify(JSON.parse(canonicalJson(JSON.parse(text)))),
        );
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        const turned = Object.fromEntries(Object.entries(content).toReversed());
        expect(canonicalJson(turned)).toBe(text);
      }),
    );
  });
});

describe("the content's hash", () => {
  it("is SHA-256 of the text's UTF-8 bytes", () => {
    expect(contentHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(contentHash("łódź")).not.toBe(contentHash("lodz"));
  });
});
