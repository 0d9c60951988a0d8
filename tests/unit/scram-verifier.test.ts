import { describe, expect, it } from "vitest";
import { scramVerifier } from "../../electron/storage/postgres/scram-verifier.ts";

describe("the verifier of a password", () => {
  const salt = Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64");

  it("is that of RFC 7677's example", async () => {
    expect(await scramVerifier("pencil", salt)).toBe(
      "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
    );
  });

  it("is the same however a keyboard puts a letter together, and another with every salt", async () => {
    const same = [
      "zażółć ﬁrma",
      "za\u017C\u00F3\u0142\u0107\u00A0firma",
      "zaz\u0307o\u0301łc\u0301 fi\u00ADrma",
    ];
    const verifiers = await Promise.all(same.map((password) => scramVerifier(password, salt)));
    expect(new Set(verifiers).size).toBe(1);
    expect(await scramVerifier("pencil")).not.toBe(await scramVerifier("pencil"));
  });
});
