// The "may import" table of the architecture as rules that fail the build. Arrows point inwards, to `shared`.
// Each rule is proved to catch its violation by tests/architecture/import-rules.test.ts: a new rule needs a case there.

/**
 * Packages as dependency-cruiser resolves them: hoisted or nested, whatever the file inside.
 * @param {...string} names
 */
const packages = (...names) => `(^|/)node_modules/(${names.join("|")})(/|$)`;
const anyPackage = "(^|/)node_modules/";

/**
 * A rule that something may import only what is listed. `to` narrows what the rule looks at.
 * @type {(name: string, comment: string, from: object, allowed: string[], to?: object) => any}
 */
const only = (name, comment, from, allowed, to = {}) => ({
  name,
  comment,
  severity: "error",
  from,
  to: { ...to, pathNot: allowed },
});

/**
 * A rule that something must not import what is named.
 * @type {(name: string, comment: string, from: object, to: object) => any}
 */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const builtins = { dependencyTypes: ["core"] };

/** Kernel of the service: what every feature stands on. */
const kernel = "^electron/service/kernel/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    never(
      "no-circular",
      "Two files that need each other are one file or need a third.",
      {},
      { circular: true },
    ),
    never("not-unresolvable", "An import that leads nowhere.", {}, { couldNotResolve: true }),
    never(
      "product-without-tests-and-tools",
      "What is shipped does not need tests, scripts or configuration.",
      { path: "^(electron|renderer|shared)/" },
      { path: "^(tests|scripts)/|^[^/]+\\.config\\.ts$|^out/" },
    ),

    // shared: the centre
    only(
      "shared-only-shared",
      "shared is the centre: it knows itself, zod, the contract builder and the texts' plural rules, nothing else.",
      { path: "^shared/" },
      ["^shared/", packages("zod", "@orpc/contract", "i18next")],
    ),
    only(
      "vocabulary-stands-alone",
      "Words of the domain need neither operations nor texts nor packages.",
      { path: "^shared/vocabulary/" },
      ["^shared/vocabulary/"],
    ),
    only(
      "messages-know-only-vocabulary",
      "Texts are named by the words of the domain; the contract names texts by key, not by import.",
      { path: "^shared/messages/" },
      ["^shared/(messages|vocabulary)/", packages("i18next")],
    ),

    // renderer: the page
    never(
      "renderer-without-service",
      "The page reaches the service only through the contract, by renderer/api.",
      { path: "^renderer/" },
      { path: "^electron/" },
    ),
    never("renderer-without-node", "The page runs in a browser.", { path: "^renderer/" }, builtins),
    never(
      "only-api-knows-the-client",
      "renderer/api is the only door to the service.",
      { path: "^renderer/", pathNot: "^renderer/api/" },
      { path: packages("@orpc/[^/]+") },
    ),
    only(
      "ui-knows-no-domain",
      "renderer/ui draws tables, forms and charts of anything.",
      { path: "^renderer/ui/" },
      [
        "^renderer/ui/",
        "^shared/vocabulary/",
        packages(
          "react",
          "react-dom",
          "@types/react",
          "@types/react-dom",
          "@mantine/[^/]+",
          "recharts",
          "@tabler/icons-react",
          "@tanstack/react-table",
          "@tanstack/react-virtual",
          "react-i18next",
          "dayjs",
        ),
      ],
    ),
    only(
      "api-knows-only-shared",
      "renderer/api carries calls; it knows no screen.",
      { path: "^renderer/api/" },
      ["^renderer/api/", "^shared/", anyPackage],
    ),
    never(
      "screens-stay-apart",
      "A screen family never imports another; what two need belongs to ui, api or shared.",
      { path: "^renderer/features/([^/]+)/" },
      { path: "^renderer/features/", pathNot: "^renderer/features/$1/" },
    ),
    never(
      "screens-without-app",
      "renderer/app composes the screens, so no screen may know it.",
      { path: "^renderer/features/" },
      { path: "^renderer/(app/|[^/]+$)" },
    ),

    // electron/service: all behaviour
    never(
      "service-feature-by-index",
      "Another feature of the service is reached through its index.ts only.",
      // Arithmetic may use another feature's arithmetic (compute-is-arithmetic watches over it): an index would bring its queries along.
      { path: "^electron/service/([^/]+)/", pathNot: "/compute[^/]*\\.ts$" },
      { path: "^electron/service/[^/]+/", pathNot: ["^electron/service/$1/", "/index\\.ts$", kernel] },
    ),
    never(
      "kernel-without-features",
      "The kernel carries every feature, so it knows none.",
      { path: kernel },
      { path: "^electron/service/", pathNot: kernel },
    ),
    never(
      "service-without-hosts",
      "The service does not know who calls it.",
      { path: "^electron/service/" },
      { path: "^electron/", pathNot: ["^electron/(service|storage|documents)/"] },
    ),
    only(
      "service-storage-by-types",
      "Behaviour knows the tables, how rows and the journal are written, not the engine behind them.",
      { path: "^electron/service/" },
      ["^electron/storage/(database|broken-connection|insert-rows|journal-chain)\\.ts$"],
      { path: "^electron/storage/" },
    ),
    only(
      "compute-is-arithmetic",
      "compute*.ts is pure arithmetic: shared words, other compute files, statistics; no input or output.",
      { path: "/compute[^/]*\\.ts$" },
      [
        "^shared/",
        "/compute[^/]*\\.ts$",
        packages("simple-statistics", "graphology", "graphology-components", "graphology-types"),
      ],
    ),

    // electron/storage and electron/documents
    only(
      "storage-knows-only-shared",
      "Storage keeps rows; it knows no behaviour.",
      { path: "^electron/storage/" },
      ["^electron/storage/", "^shared/"],
      { path: "^(electron|renderer|shared)/" },
    ),
    only(
      "documents-know-only-shared",
      "A document is a function of its data; it asks nobody.",
      { path: "^electron/documents/" },
      ["^electron/documents/", "^shared/"],
      { path: "^(electron|renderer|shared)/" },
    ),
    never(
      "only-sqlite-knows-its-driver",
      "sqlite3 is known in storage/sqlite alone.",
      { pathNot: "^electron/storage/sqlite/" },
      { path: packages("sqlite3", "@appthreat/sqlite3") },
    ),
    never(
      "only-postgres-knows-its-driver",
      "pg is known in storage/postgres alone.",
      { pathNot: "^electron/storage/postgres/" },
      { path: packages("pg", "pg-cursor", "@types/pg") },
    ),
    never(
      "only-documents-write-office-files",
      "exceljs and docx are known in documents alone.",
      { pathNot: "^electron/documents/" },
      { path: packages("exceljs", "docx") },
    ),
    never(
      "only-the-reader-opens-foreign-files",
      "hucre runs in the guarded child process alone.",
      { pathNot: "^electron/imports-reader/" },
      { path: packages("hucre") },
    ),
    only(
      "reader-knows-only-shared",
      "The child process that reads foreign files holds nothing worth attacking.",
      { path: "^electron/imports-reader/" },
      ["^electron/imports-reader/", "^shared/"],
      { path: "^(electron|renderer|shared)/" },
    ),

    // hosts
    only(
      "compose-knows-parts-not-hosts",
      "compose puts service and storage together.",
      { path: "^electron/compose" },
      ["^electron/(compose|entries[.]ts$|service/|storage/|documents/|imports-reader/|jobs/)", "^shared/"],
      { path: "^(electron|renderer|shared)/" },
    ),
    only(
      "jobs-know-parts-not-hosts",
      "Threads and processes for long work: they put storage and behaviour together, and know what the reader says, not the hosts.",
      { path: "^electron/jobs/" },
      [
        "^electron/(jobs/|entries[.]ts$|service/|storage/(database|open-storage)[.]ts$|documents/|imports-reader/messages[.]ts$)",
        "^shared/",
      ],
      { path: "^(electron|renderer|shared)/" },
    ),
    only(
      "web-hosts-the-composed-service",
      "The served page knows the composed service and the contract.",
      { path: "^electron/web/" },
      ["^electron/(web/|compose)", "^shared/"],
      { path: "^(electron|renderer|shared)/" },
    ),
    only(
      "cli-calls-the-composed-service",
      "The command line knows the composed service, the contract and the host of the page (serve).",
      { path: "^electron/cli/" },
      ["^electron/(cli/|web/|compose)", "^shared/"],
      { path: "^(electron|renderer|shared)/" },
    ),
    only(
      "shell-hosts-the-composed-service",
      "The window knows the composed service and the contract.",
      { path: "^electron/shell/" },
      ["^electron/(shell/|compose)", "^shared/"],
      { path: "^(electron|renderer|shared)/" },
    ),
    only(
      "preload-knows-only-shared",
      "One sandboxed file: the electron module and plain words.",
      { path: "^electron/preload/" },
      ["^electron/preload/", "^shared/", "(^|/)node_modules/electron(/|$)", "^electron$"],
    ),
    never(
      "only-shell-knows-electron",
      "Nothing outside shell and preload knows whether a window exists.",
      { pathNot: "^electron/(shell|preload)/" },
      { path: ["(^|/)node_modules/electron(/|$)", "^electron$"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "[.](css|svg|png|woff2)" },
    // Also imports that only name types: they couple just as much.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    moduleSystems: ["es6", "cjs"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts", ".json"],
    },
  },
};
