import { makeDocument } from "../../documents-made/index.ts";
import { os } from "../../kernel/effects.ts";
import { producing } from "../../kernel/handlers.ts";
import { listProgrammes } from "../../reports/index.ts";
import { readSettings } from "../../workspace/index.ts";
import type { DataPackageQuestion } from "./make-data-package.ts";

const ZIP_MEDIA_TYPE = "application/zip";
const LONGEST_CODES = 60;

export const dataPackagesRouter = os.dataPackages.router({
  make: os.dataPackages.make.handler(
    producing(async (scope, { programmeIds, format, publish }, long) => {
      const { kernel } = scope;
      const db = kernel.storage.read;
      const programmes = await listProgrammes(db, programmeIds);
      const question: DataPackageQuestion = {
        programmeIds: programmes.map(({ id }) => id),
        dialect: format === "csv" ? "excel" : "standard",
        publishedBelow: publish ? (await readSettings(db)).smallCountThreshold : null,
        asOf: kernel.clock.today(),
      };
      const codes = programmes
        .map(({ code }) => code)
        .join("-")
        .slice(0, LONGEST_CODES);
      return makeDocument(
        scope,
        {
          task: "dataPackage",
          question: { ...question },
          fileName: `${[format === "csv" ? "dane-csv" : "pakiet-danych", codes, ...(publish ? ["do-publikacji"] : [])].join("-")}.zip`,
          mediaType: ZIP_MEDIA_TYPE,
          programmeIds: question.programmeIds,
        },
        long,
      );
    }),
  ),
});
