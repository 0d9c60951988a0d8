/** What went wrong, and what would be right; `{{…}}` are the failure's parameters. */
export const failure = {
  invalidInput: "The data need correcting.",
  invalidValue: "This value is not allowed.",
  required: "This field is required.",
  tooLong: "The text is too long.",
  tooLarge: "The number is too large.",
  notANumber: "A number belongs here.",
  notWhole: "A whole number belongs here.",
  negative: "The number cannot be negative.",
  notADay: "This is not a calendar date; write e.g. 2017-12-31.",
  notADayOrMonth: "This is not a calendar date; write e.g. 2017-12-31, or 2017-12 when the day is not known.",
  notATime: "This is not a time of day; write e.g. 16:30.",
  notALevel: "The initiative level is a number from 0 to 4, or empty when not known.",
  notACode: "A code has capital letters, digits and hyphens, e.g. PAL-UGOREK.",
  notACurrency: "A currency is three letters, e.g. PLN.",
  yearOutOfRange: "The year is out of range.",
  levelFourWithStaffHours:
    "Level 4 means an event without staff hours: remove the hours or choose a lower level.",
  activityOnlyForSessions:
    "An activity is named only for a session; a community event does not belong to an activity.",
  endBeforeStart: "The end cannot be before the start.",
  notFound: "This record is no longer there. It may have been deleted in another window.",
  unknownProgramme: "There is no programme with the code {{code}}. Programmes in this workspace: {{known}}.",
  unknownRecord: "The record named does not exist: choose one that does.",
  revisionConflict:
    "The record was changed in the meantime ({{by}}, {{at}}). Load it again and repeat the change.",
  codeTaken: "The code {{code}} is already taken.",
  nameTaken: "The name “{{name}}” is already taken.",
  alreadyThere: "Such a record exists already.",
  areaInUse: "A programme works in this area, so it cannot be deleted.",
  mergeIntoSelf: "A person cannot be merged into themselves.",
  changedSince: "This cannot be undone: the record was changed later.",
  personTwice: "The same person is listed twice.",
  nothingToUndo: "There is nothing to undo.",
  sampleExists: "This workspace holds the sample data already.",
  fileGone: "This file is gone. Make it again.",
  fileRefused: "The file was not read in. Nothing was saved.",
  fileNotWritable:
    "The file {{path}} cannot be written. It may be open in another program, or the folder does not exist.",
  diskFull: "The disk is full. Nothing was saved; free some space and try again.",
  databaseBusy: "The workspace is busy. Try again in a moment.",
  storageFailed: "The workspace could not be read or written ({{code}}). Nothing was saved.",
  cancelled: "Stopped. Nothing was saved.",
  forbidden: "You may not do this.",
  unexpected: "Unexpected error (number {{id}}). Details are in the program's log.",
  workspace: {
    newerVersion:
      "A newer version of the program made this workspace (schema {{found}}, this program knows {{known}}). Update the program; the workspace was not touched.",
    notAWorkspace: "The file {{path}} is not an Ewaluator PAL workspace.",
    damaged: "The workspace {{path}} is damaged ({{detail}}). Restore a backup.",
    locked:
      "The workspace {{path}} is already open in another window (process {{pid}}, computer {{host}}, since {{since}}).",
    networkShare:
      "The workspace {{path}} is on a network drive ({{kind}}), where work is not safe. Move it to this computer's disk or use a shared PostgreSQL database.",
    syncedFolder:
      "The workspace {{path}} is in a synced folder ({{kind}}), where records can be lost. Move it out of that folder.",
    folderMissing: "The folder {{folder}} does not exist.",
    notWritable: "{{path}} cannot be written. Check the permissions of the file and its folder.",
    missing: "There is no workspace {{path}}. The commands init and sample make a new one.",
    unreachable: "The database {{address}} cannot be reached: {{detail}}",
    pragmaRefused:
      "The database engine did not take the setting {{name}} (found {{found}}, wanted {{wanted}}).",
    diskFull: "The disk is too full to open the workspace {{path}}.",
  },
};
