export type { CsvDialect } from "./csv-text.ts";
export type { Bilingual, PackageData, PackageField, PackageTable } from "./package-data.ts";
export { writeDataPackage } from "./write-data-package.ts";
