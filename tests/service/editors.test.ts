import { describe, expect, it } from "vitest";
import { openTestWorkspace } from "../support/engines.ts";

describe("who is changing a record now", () => {
  it("is told to other windows, not to the own one, and runs out when a window falls silent", async () => {
    const workspace = await openTestWorkspace("sqlite");
    try {
      const jan = workspace.service.client({ name: "Jan" });
      const ewa = workspace.service.client({ name: "Ewa" });
      const word = { id: "some-record", isEditing: true };
      expect(await jan.sharing.editing({ ...word, session: "a" })).toEqual({ others: [] });
      const seen = () => ewa.sharing.editing({ ...word, session: "b", isEditing: false });
      expect(await seen()).toEqual({ others: [{ name: "Jan", isSameUser: false }] });
      const second = await jan.sharing.editing({ ...word, session: "c", isEditing: false });
      expect(second).toEqual({ others: [{ name: "Jan", isSameUser: true }] });
      expect(await ewa.sharing.editing({ ...word, id: "another", session: "b" })).toEqual({ others: [] });
      workspace.clock.day = "2030-01-01";
      expect(await seen()).toEqual({ others: [] });
    } finally {
      await workspace.dispose();
    }
  });
});
