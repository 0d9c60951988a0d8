import { describe, expect, it } from "vitest";
import { asFailure } from "../../electron/service/kernel/failures.ts";

describe("an error of the system", () => {
  const told = (code: string) => {
    const logged: unknown[] = [];
    const error = Object.assign(new Error(`${code}: i/o error, fsync`), { code, syscall: "fsync" });
    const { code: failureCode, data } = asFailure(
      error,
      (_id, each) => logged.push(each),
      () => "id",
    );
    return { code: failureCode, messageKey: data.messageKey, logged: logged.length };
  };

  it("of a broken disk is the storage's failure, also where a backup and not the database meets it", () => {
    expect(told("EIO")).toEqual({ code: "STORAGE_FAILED", messageKey: "storageFailed", logged: 0 });
  });

  it("of a full disk says so", () => {
    expect(told("ENOSPC")).toEqual({ code: "STORAGE_FAILED", messageKey: "diskFull", logged: 0 });
  });

  it("that nobody foresaw leaves with an id alone, and is logged under it", () => {
    expect(told("EXYZ")).toEqual({ code: "UNEXPECTED", messageKey: "unexpected", logged: 1 });
  });

  it.each([
    ["40001", "databaseBusy"],
    ["40P01", "databaseBusy"],
    ["55P03", "databaseBusy"],
    ["57014", "databaseBusy"],
    ["53300", "tooManyConnections"],
    ["57P01", "connectionLost"],
    ["57P03", "connectionLost"],
    ["08P01", "connectionLost"],
    ["ECONNREFUSED", "connectionLost"],
  ])("of a server (%s) has a sentence of its own: %s", (code, messageKey) => {
    expect(told(code)).toEqual({ code: "STORAGE_FAILED", messageKey, logged: 0 });
  });

  it("of a server that is a copy for reading says so", () => {
    expect(told("25006")).toEqual({
      code: "WORKSPACE_REFUSED",
      messageKey: "workspace.sharedReadOnly",
      logged: 0,
    });
  });
});
