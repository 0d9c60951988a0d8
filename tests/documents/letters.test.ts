import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Client } from "../../electron/service/index.ts";
import { programmeWords } from "../../electron/service/letters/letter-texts.ts";
import { forEachEngine, type TestWorkspace } from "../support/engines.ts";
import { readZip } from "../support/zip-reader.ts";

/** What a Word document says, a line a paragraph. */
function textOf(path: string): string {
  const xml = readZip(path).get("word/document.xml") ?? "";
  return xml
    .replaceAll("</w:p>", "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

forEachEngine("letters about a programme's year", (open) => {
  let workspace: TestWorkspace;
  let client: Client;
  let programmeId: string;

  beforeAll(async () => {
    workspace = await open("2018-01-31");
    ({ client } = workspace);
    for await (const _ of await client.workspace.createSample({})) {
    }
    programmeId = (await client.programmes.list({})).find(({ code }) => code === "PAL-UGOREK")?.id ?? "";
    const { id, revision } = await client.evaluations.create({
      programmeId,
      from: "2017-01-01",
      to: "2017-12-31",
      judgements: { A: "Mieszkańcy są aktywni" },
      decision: "continue",
      decisionReasons: "Osiągnięta zmiana ma być trwała.",
    });
    await client.evaluations.sign({ id, revision });
  });
  afterAll(() => workspace.dispose());

  const pathOf = async (stream: Awaited<ReturnType<Client["letters"]["brief"]>>) => {
    for await (const event of stream) {
      if (event.type === "done") return workspace.kernel.files.find(event.result.fileId).path;
    }
    throw new Error("the letter ended without a file");
  };

  it("prefill the decision and its reasons from the signed evaluation", async () => {
    expect(await client.letters.prefill({ programmeId, year: 2017 })).toMatchObject({
      isSigned: true,
      reasons: "Osiągnięta zmiana ma być trwała.",
      decision: expect.stringMatching(/^W 2018 roku działania w ramach [Pp]rogramu .+ będą kontynuowane\.$/),
    });
  });

  it("begin the findings with the manager's words, and say once that figures are missing", async () => {
    const { finding } = await client.letters.prefill({ programmeId, year: 2017 });
    expect(finding).toBe(
      "Z ewaluacji za 2017 rok wynika, co następuje. Mieszkańcy są aktywni. Liczb, które odpowiadałyby na pytania ewaluacji, za ten rok nie zapisano.",
    );
  });

  it("tell of last year only what is known of it", async () => {
    const sample = (await client.programmes.list({})).find(({ code }) => code === "PRZYKLAD")?.id ?? "";
    const { finding } = await client.letters.prefill({ programmeId: sample, year: 2017 });
    expect(finding).toMatch(/ funkcji animatora\.$/);
  });

  it("say that there is no decision where there is no evaluation", async () => {
    const texts = await client.letters.prefill({ programmeId, year: 2016 });
    expect(texts).toMatchObject({
      evaluationId: null,
      decision: "Decyzji jeszcze nie podjęto.",
      reasons: null,
    });
  });

  it("make the brief: question, findings, figures with unknown as a full stop, decision, reasons", async () => {
    const text = textOf(await pathOf(await client.letters.brief({ programmeId, year: 2017 })));
    const places = [
      "Nota decyzyjna",
      "Pytanie",
      "Ustalenia",
      "Liczby",
      "Propozycja reguły",
      "Decyzja",
      "Uzasadnienie",
    ].map((heading) => text.split("\n").indexOf(heading));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(text).toContain("Osiągnięta zmiana ma być trwała.");
    expect(text.split("\n").slice(places[3])).toContain(".");
  });

  it("use a changed text instead, and leave out one that was emptied", async () => {
    const texts = { finding: "Mieszkańcy są aktywni.", reasons: "" };
    const text = textOf(await pathOf(await client.letters.brief({ programmeId, year: 2017, texts })));
    expect(text).toContain("Mieszkańcy są aktywni.");
    expect(text).not.toContain("Uzasadnienie");
  });

  it("answer a councillor as an office does: place and date, case number, address, body, copies", async () => {
    const letter = {
      office: "Miejski Ośrodek Pomocy Społecznej",
      place: "Kraków",
      date: "2017-12-05",
      caseNumber: "OR-03.0003.3200.2017",
      honorific: "Pan" as const,
      addresseeName: "Jan Przykładowy",
      addresseeTitle: "Radny Miasta Krakowa",
      subject: "wstrzymania likwidacji programu",
      askedOn: "2017-11-22",
      signatory: "Dyrektor",
      recipients: ["Adresat", "aa"],
    };
    const lines = textOf(
      await pathOf(await client.letters.answer({ programmeId, year: 2017, letter })),
    ).split("\n");
    expect(lines).toContain(
      "Kraków, 5\u00a0grudnia 2017\u00a0r.".replace("grudnia 2017", "grudnia\u00a02017"),
    );
    expect(lines).toContain("OR-03.0003.3200.2017");
    expect(lines).toContain(
      "W odpowiedzi na Pana wystąpienie w sprawie wstrzymania likwidacji programu z dnia 22\u00a0listopada\u00a02017\u00a0r. uprzejmie informuję, co następuje.",
    );
    expect(lines.slice(-4)).toEqual(expect.arrayContaining(["1. Adresat", "2. aa"]));
  });

  it("write the chapter programme by programme", async () => {
    const programmeIds = (await client.programmes.list({})).map(({ id }) => id);
    const text = textOf(await pathOf(await client.letters.chapter({ programmeIds, year: 2017 })));
    for (const { name } of await client.programmes.list({})) expect(text).toContain(name);
    expect(text).toContain("DANE ZMYŚLONE");
  });

  it("are the same file when they are made again", async () => {
    const hash = async () =>
      createHash("sha256")
        .update(readFileSync(await pathOf(await client.letters.brief({ programmeId, year: 2017 }))))
        .digest("hex");
    expect(await hash()).toBe(await hash());
  });

  it("decline a name that begins with the word programme, and quote any other", () => {
    expect(programmeWords("Program Aktywności Lokalnej Ugorek").ofProgramme).toBe(
      "Programu Aktywności Lokalnej Ugorek",
    );
    expect(programmeWords("Ogród na Olszy")).toEqual({
      programme: "program „Ogród na Olszy”",
      ofProgramme: "programu „Ogród na Olszy”",
    });
  });
});
