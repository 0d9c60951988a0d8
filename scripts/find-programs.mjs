import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

const BROWSER_PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

const OFFICE_PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:/Program Files/LibreOffice/program/soffice.exe",
];

/**
 * The first program of these names on PATH.
 * @param {...string} names
 * @returns {string | null}
 */
export function findOnPath(...names) {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter).filter(Boolean)) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (isProgram(path)) return path;
      }
    }
  }
  return null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium the browser tests run in: CHROMIUM_PATH, else the system's. Playwright's own is never downloaded.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return findOnPath(...BROWSERS) ?? BROWSER_PLACES.find((path) => existsSync(path)) ?? null;
}

/**
 * LibreOffice, which the tests of documents open our files with: SOFFICE_PATH, else the system's.
 * @returns {string | null}
 */
export function findOffice() {
  const named = process.env.SOFFICE_PATH;
  if (named) return existsSync(named) ? named : null;
  return findOnPath("soffice", "libreoffice") ?? OFFICE_PLACES.find((path) => existsSync(path)) ?? null;
}

/**
 * pdftoppm, which turns pages into pictures.
 * @returns {string | null}
 */
export function findPdfToPictures() {
  return findOnPath("pdftoppm");
}
