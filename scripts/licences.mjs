// The licences of everything that is in the packed program, as text: `npm run licences`. That is what package.json's dependencies need, and
// what the page's sources import (it is bundled).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./places.mjs";

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = "-".repeat(80);

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** @param {string} specifier `@mantine/core/styles.css` → `@mantine/core` */
const packageOf = (specifier) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** @returns {string[]} */
function importedByThePage() {
  const files = readdirSync(join(root, "renderer"), { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && /\.(tsx?|css)$/.test(file.name),
  );
  const names = files.flatMap((file) => {
    const text = readFileSync(join(file.parentPath, file.name), "utf8");
    return [...text.matchAll(/(?:from|import|@import) \(?"([^."][^"]*)"/g)].map(([, name]) =>
      packageOf(name ?? ""),
    );
  });
  return [...new Set(names)];
}

/**
 * Where a package is, seen from a folder: nested or hoisted.
 * @param {string} name
 * @param {string} from
 * @returns {string | null}
 */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return place;
    if (folder === root || folder === dirname(folder)) return null;
  }
}

/** @type {Map<string, string>} folder → what is written of it */
const found = new Map();

/**
 * @param {string} name
 * @param {string} from
 */
function add(name, from) {
  const folder = folderOf(name, from);
  if (!folder || found.has(folder)) return;
  const about = readJson(join(folder, "package.json"));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const licence = typeof about.license === "string" ? about.license : (about.license?.type ?? "see below");
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  found.set(folder, [`${about.name} ${about.version} (${licence})`, ...texts].join("\n\n"));
  for (const dependency of Object.keys({ ...about.dependencies, ...about.optionalDependencies }))
    add(dependency, folder);
}

for (const name of [
  ...Object.keys(readJson(join(root, "package.json")).dependencies),
  ...importedByThePage(),
])
  add(name, root);
console.log([...found.values()].sort().join(`\n\n${RULE}\n\n`));
