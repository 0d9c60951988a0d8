/** Columns that every record table has; `deleted_at` null = live. Booleans are 0/1, days ISO text, money grosze, lengths minutes. */
export interface RecordColumns {
  id: string;
  created_at: string;
  created_by: string;
  changed_at: string;
  changed_by: string;
  revision: number;
  deleted_at: string | null;
}

/** A name with its keys: `sort` for Polish order, `fold` for case- and diacritic-blind search (computed by us on writing). */
export interface NamedColumns {
  name: string;
  name_sort: string;
  name_fold: string;
}
