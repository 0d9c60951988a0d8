// Programs the tests need from the machine itself: a browser for the page, LibreOffice and poppler for the documents.
import { findBrowser, findOffice, findOnPath, findPdfToPictures } from "./find-programs.mjs";
import { progress } from "./progress.mjs";
import { runQuietly } from "./run.mjs";

const needs = [
  { name: "chromium", find: findBrowser, packages: ["chromium"], otherwise: "or set CHROMIUM_PATH" },
  {
    name: "LibreOffice",
    find: findOffice,
    packages: ["libreoffice-calc-nogui"],
    otherwise: "or set SOFFICE_PATH",
  },
  { name: "pdftoppm", find: findPdfToPictures, packages: ["poppler-utils"], otherwise: "" },
];

/**
 * Installs what is missing where this account may (root on Debian and its kin).
 * @returns {Promise<string[]>} what is still missing, each with the way to get it
 */
export async function ensureMachinePrograms() {
  const packages = needs.filter((need) => need.find() === null).flatMap((need) => need.packages);
  if (packages.length > 0 && mayInstall()) await installDebianPackages(packages);
  return needs
    .filter((need) => need.find() === null)
    .map(({ name, packages: [debianPackage], otherwise }) =>
      `${name} is missing: apt-get install ${debianPackage} ${otherwise}`.trim(),
    );
}

function mayInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && findOnPath("apt-get") !== null;
}

/** @param {string[]} packages */
async function installDebianPackages(packages) {
  const told = progress(`installing ${packages.join(", ")}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const lists = await runQuietly("apt-get", ["update", "-qq"], {
    env,
    limitSeconds: 300,
    whileRunning: told.tick,
  });
  const install = await runQuietly(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
    {
      env,
      limitSeconds: 900,
      whileRunning: told.tick,
    },
  );
  told.done(lists.seconds + install.seconds, install.status === 0 ? "done" : "failed");
  if (install.status !== 0) console.error(lists.output + install.output);
}
