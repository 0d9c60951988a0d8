/** Steps of long work, by the `step` of its progress events. */
export const progress = {
  importReading: "Reading the files",
  importRows: "Checking and saving rows",
  sample: "Writing the sample",
  sampleVolume: "Writing the load of events",
  packageTables: "Writing tables",
  reportNumbers: "Computing the indicators",
  reportEvents: "Writing the events",
  registerRows: "Writing the register",
  backup: "Making a backup",
  backupEncrypt: "Encrypting the backup",
  restoreCheck: "Checking the backup",
  restoreReplace: "Replacing the workspace",
  journal: "Writing the journal",
  explorationTable: "Computing the table",
  moveRows: "Copying the records",
  moveIndicators: "Comparing the indicators",
};
