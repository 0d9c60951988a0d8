import { afterEach, describe, expect, it, vi } from "vitest";
import { newId } from "../../electron/compose-ids.ts";

describe("a new id", () => {
  afterEach(() => vi.useRealTimers());

  it("is a UUID of version 7, greater than every one before it, and never the same", () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("still grows when the clock is set back", () => {
    vi.useFakeTimers({ now: new Date("2030-01-01T12:00:00Z") });
    const before = newId();
    vi.setSystemTime(new Date("2029-12-31T12:00:00Z"));
    expect(newId() > before).toBe(true);
  });

  it("tells the time it was made at", () => {
    vi.useFakeTimers({ now: new Date("2031-05-04T10:00:00Z") });
    expect(Number.parseInt(newId().replace("-", "").slice(0, 12), 16)).toBe(
      Date.parse("2031-05-04T10:00:00Z"),
    );
  });
});
