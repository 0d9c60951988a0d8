import type { Bilingual, PackageField } from "../../../documents/data-package/index.ts";

export interface TableDefinition {
  name: string;
  title: Bilingual;
  /** What stands behind `from`; the table itself is `x`. */
  from: string;
  /** The column that tells whose programme's it is, or how shared records belong to programmes (package-rows.ts). */
  programme: string;
  fields: readonly FieldDefinition[];
  foreignKeys: readonly { field: string; table: string; tableField: string }[];
  /** Not in a published package. */
  isPersonal?: boolean;
}

export interface FieldDefinition extends PackageField {
  sql: string;
  /** Not in a published package. */
  isPersonal?: boolean;
}
