/** A file whose one import breaks a rule, with the file it leads to. */
interface Violation {
  rule: string;
  title: string;
  from: string;
  files: Record<string, string>;
}

const one = "export const one = 1;\n";

/** `from` imports `to`: a path in the tree (which then exists), or a package when it has no folder. */
function importing(rule: string, from: string, to: string): Violation {
  const isFile = /^(electron|renderer|shared|tests|scripts)\//.test(to);
  const up = "../".repeat(from.split("/").length - 1);
  const text = `import "${isFile ? up + to : to}";\n`;
  return {
    rule,
    title: `${from} → ${to}`,
    from,
    files: isFile ? { [from]: text, [to]: one } : { [from]: text },
  };
}

export const violations: Violation[] = [
  {
    rule: "no-circular",
    title: "two files that import each other",
    from: "shared/vocabulary/a.ts",
    files: {
      "shared/vocabulary/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;\n',
      "shared/vocabulary/b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n',
    },
  },
  {
    rule: "no-circular",
    title: "a cycle of types only",
    from: "shared/vocabulary/a.ts",
    files: {
      "shared/vocabulary/a.ts": 'import type { B } from "./b.ts";\nexport interface A { b: B }\n',
      "shared/vocabulary/b.ts": 'import type { A } from "./a.ts";\nexport interface B { a: A }\n',
    },
  },
  {
    rule: "not-unresolvable",
    title: "an import of a file that is not there",
    from: "shared/vocabulary/a.ts",
    files: { "shared/vocabulary/a.ts": 'import "./absent.ts";\n' },
  },
  importing("product-without-tests-and-tools", "electron/web/host.ts", "tests/support/clock.ts"),
  importing("product-without-tests-and-tools", "electron/web/host.ts", "scripts/find-programs.mjs"),

  importing("shared-only-shared", "shared/contract/events.ts", "electron/storage/database.ts"),
  importing("shared-only-shared", "shared/contract/events.ts", "node:fs"),
  importing("shared-only-shared", "shared/contract/events.ts", "kysely"),
  importing("vocabulary-stands-alone", "shared/vocabulary/dates.ts", "shared/contract/events.ts"),
  importing("vocabulary-stands-alone", "shared/vocabulary/dates.ts", "zod"),
  importing("messages-know-only-vocabulary", "shared/messages/pl.ts", "shared/contract/events.ts"),

  importing("renderer-without-service", "renderer/api/client.ts", "electron/service/events/index.ts"),
  importing("renderer-without-node", "renderer/features/events/list.tsx", "node:path"),
  importing("only-api-knows-the-client", "renderer/features/events/list.tsx", "@orpc/client"),
  importing("ui-knows-no-domain", "renderer/ui/table.tsx", "renderer/api/client.ts"),
  importing("ui-knows-no-domain", "renderer/ui/table.tsx", "shared/contract/events.ts"),
  importing("ui-knows-no-domain", "renderer/ui/table.tsx", "@tanstack/react-query"),
  importing("api-knows-only-shared", "renderer/api/client.ts", "renderer/features/events/list.tsx"),
  importing("screens-stay-apart", "renderer/features/events/list.tsx", "renderer/features/people/list.tsx"),
  importing("screens-without-app", "renderer/features/events/list.tsx", "renderer/app/routes.tsx"),

  importing(
    "service-feature-by-index",
    "electron/service/events/router.ts",
    "electron/service/people/repository.ts",
  ),
  importing(
    "kernel-without-features",
    "electron/service/kernel/queue.ts",
    "electron/service/events/index.ts",
  ),
  importing("service-without-hosts", "electron/service/events/router.ts", "electron/web/host.ts"),
  importing("service-without-hosts", "electron/service/events/router.ts", "electron/compose.ts"),
  importing(
    "service-storage-by-types",
    "electron/service/events/repository.ts",
    "electron/storage/sqlite/open.ts",
  ),
  importing("compute-is-arithmetic", "electron/service/indicators/compute-share.ts", "node:fs"),
  importing("compute-is-arithmetic", "electron/service/indicators/compute.ts", "kysely"),
  importing(
    "compute-is-arithmetic",
    "electron/service/indicators/compute.ts",
    "electron/service/indicators/repository.ts",
  ),

  importing("storage-knows-only-shared", "electron/storage/migrate.ts", "electron/service/events/index.ts"),
  importing(
    "documents-know-only-shared",
    "electron/documents/yearly-report.ts",
    "electron/storage/database.ts",
  ),
  importing("only-sqlite-knows-its-driver", "electron/storage/postgres/open.ts", "sqlite3"),
  importing("only-sqlite-knows-its-driver", "electron/service/events/repository.ts", "sqlite3"),
  importing("only-postgres-knows-its-driver", "electron/storage/migrate.ts", "pg"),
  importing("only-documents-write-office-files", "electron/service/reports/router.ts", "exceljs"),
  importing("only-the-reader-opens-foreign-files", "electron/service/imports/router.ts", "hucre"),
  importing("reader-knows-only-shared", "electron/imports-reader/reader.ts", "electron/storage/database.ts"),

  importing("compose-knows-parts-not-hosts", "electron/compose.ts", "electron/web/host.ts"),
  importing("jobs-know-parts-not-hosts", "electron/jobs/worker.ts", "electron/shell/main.ts"),
  importing("jobs-know-parts-not-hosts", "electron/jobs/worker.ts", "electron/storage/sqlite/open.ts"),
  importing("web-hosts-the-composed-service", "electron/web/host.ts", "electron/service/events/index.ts"),
  importing("cli-calls-the-composed-service", "electron/cli/main.ts", "electron/storage/open-storage.ts"),
  importing("shell-hosts-the-composed-service", "electron/shell/main.ts", "electron/storage/open-storage.ts"),
  importing("preload-knows-only-shared", "electron/preload/preload.ts", "electron/compose.ts"),
  importing("preload-knows-only-shared", "electron/preload/preload.ts", "node:fs"),
  importing("only-shell-knows-electron", "electron/web/host.ts", "electron"),
  importing("only-shell-knows-electron", "electron/compose.ts", "electron"),
];

/** One file per folder with the imports the architecture allows it: a rule that is too strict shows here. */
export const allowedImports: Record<string, string> = {
  "shared/vocabulary/dates.ts": one,
  "shared/messages/pl.ts": 'import "../vocabulary/dates.ts";\n',
  "shared/contract/events.ts": 'import "../vocabulary/dates.ts";\nimport "zod";\nimport "@orpc/contract";\n',
  "renderer/ui/table.tsx":
    'import "../../shared/vocabulary/dates.ts";\nimport "react";\nimport "@mantine/core";\n',
  "renderer/api/client.ts": 'import "../../shared/contract/events.ts";\nimport "@orpc/client";\n',
  "renderer/features/events/list.tsx": 'import "../../ui/table.tsx";\nimport "../../api/client.ts";\n',
  "renderer/app/routes.tsx": 'import "../features/events/list.tsx";\n',
  "renderer/main.tsx": 'import "./app/routes.tsx";\nimport "react-dom/client";\n',
  "electron/storage/database.ts": 'import "../../shared/vocabulary/dates.ts";\nimport "kysely";\n',
  "electron/storage/sqlite/open.ts": 'import "../database.ts";\nimport "sqlite3";\nimport "node:fs";\n',
  "electron/storage/postgres/open.ts": 'import "../database.ts";\nimport "pg";\nimport "pg-cursor";\n',
  "electron/storage/open-storage.ts": 'import "./sqlite/open.ts";\nimport "./postgres/open.ts";\n',
  "electron/documents/workbook.ts": 'import "../../shared/contract/events.ts";\nimport "exceljs";\n',
  "electron/service/kernel/queue.ts": 'import "../../storage/database.ts";\nimport "@orpc/server";\n',
  "electron/service/people/index.ts": 'import "../kernel/queue.ts";\n',
  "electron/service/events/repository.ts": 'import "../../storage/database.ts";\nimport "kysely";\n',
  "electron/service/events/compute-share.ts":
    'import "../../../shared/vocabulary/dates.ts";\nimport "simple-statistics";\n',
  "electron/service/events/router.ts":
    'import "./repository.ts";\nimport "./compute-share.ts";\nimport "../people/index.ts";\nimport "../../documents/workbook.ts";\n',
  "electron/service/events/index.ts": 'import "./router.ts";\n',
  "electron/service/router.ts": 'import "./events/index.ts";\nimport "./kernel/queue.ts";\n',
  "electron/compose.ts":
    'import "./service/router.ts";\nimport "./storage/open-storage.ts";\nimport "./jobs/worker-tasks.ts";\n',
  "electron/jobs/worker.ts": 'import "../storage/open-storage.ts";\nimport "../service/router.ts";\n',
  "electron/jobs/worker-tasks.ts": 'import "../entries.ts";\nimport "node:worker_threads";\n',
  "electron/entries.ts": 'import "node:url";\n',
  "electron/imports-reader/reader.ts": 'import "hucre";\nimport "../../shared/vocabulary/dates.ts";\n',
  "electron/web/host.ts": 'import "../compose.ts";\nimport "node:http";\n',
  "electron/cli/main.ts": 'import "../compose.ts";\nimport "../web/host.ts";\nimport "commander";\n',
  "electron/shell/main.ts": 'import "electron";\nimport "../compose.ts";\n',
  "electron/preload/preload.ts": 'import "electron";\n',
};
