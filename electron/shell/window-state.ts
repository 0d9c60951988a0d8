import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { BrowserWindow, Screen } from "electron";

interface WindowState {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximized: boolean;
}

const FIRST: WindowState = { width: 1366, height: 768, maximized: false };

/** Where the window was; the usual size when nothing is kept, or when that screen is no longer there. */
export function readWindowState(path: string, screen: Pick<Screen, "getAllDisplays">): WindowState {
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as WindowState;
    const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
    if (![kept.x, kept.y, kept.width, kept.height].every(isNumber)) return FIRST;
    const { x = 0, y = 0 } = kept;
    const isVisible = screen
      .getAllDisplays()
      .some(
        ({ bounds }) =>
          x >= bounds.x && y >= bounds.y && x < bounds.x + bounds.width && y < bounds.y + bounds.height,
      );
    return isVisible ? kept : { ...FIRST, maximized: kept.maximized === true };
  } catch {
    return FIRST;
  }
}

/** Keeps the window's place when it closes; a failure costs only the place. */
export function keepWindowState(path: string, window: BrowserWindow): void {
  window.on("close", () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify(state));
      renameSync(`${path}.new`, path);
    } catch {
      return;
    }
  });
}
