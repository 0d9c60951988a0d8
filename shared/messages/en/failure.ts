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
  notAnAddress: "An address is a full path of a file or postgres://user@server/database.",
  notAnUpdateAddress:
    "An address begins with https:// or is the full path of a file on the network of the office.",
  noUpdateAddress: "Nothing says where the office keeps its version file.",
  updateUnreadable:
    'The version could not be read: {{address}}. The right content of the file is e.g. {"version": "1.2.0"}.',
  notACurrency: "A currency is three letters, e.g. PLN.",
  yearOutOfRange: "The year is out of range.",
  levelFourWithStaffHours:
    "Level 4 means an event without staff hours: remove the hours or choose a lower level.",
  activityOnlyForSessions:
    "An activity is named only for a session; a community event does not belong to an activity.",
  endBeforeStart: "The end cannot be before the start.",
  decisionNeedsDay: "A decision needs its date.",
  dayNeedsDecision: "A decision date needs a decision: accepted, partly or rejected.",
  measureTwice: "Two measures of the action have the same name.",
  sameDimension: "Rows and columns must be split by different things.",
  measureNotOfPersons:
    "Only named attendances and different persons can be split by what is known of persons.",
  unknownIndicator: "There is no such indicator.",
  maxAboveMin: "The highest answer must be above the lowest.",
  instrumentInUse:
    "This questionnaire was already used in a wave, so its items cannot be changed or deleted. Make a new one.",
  peopleByAge: "The people at this event were counted by age: the numbers are changed in the form (Enter).",
  fewerThanNamed: "There are more people on the list of names ({{count}}).",
  unknownItem: "This questionnaire has no item {{code}}.",
  answerOutOfRange: "The answer must be a whole number from {{min}} to {{max}}.",
  levelAboutItself: "An organisation does not rate its cooperation with itself.",
  cellError: "The cell holds a spreadsheet error ({{error}}); write a value.",
  notHours: "This is not a number of hours; write e.g. 1.5.",
  notMoney: "This is not an amount; write e.g. 1200.50.",
  outOfRange: "The number must be between {{min}} and {{max}}.",
  notAChoice: "This word is not on the list of allowed ones.",
  columnTwice: "This column is in the sheet twice.",
  columnMissing: "A required column is missing.",
  rowTwice: "The same record is in the sheet twice ({{name}}).",
  unknownPartnership: "There is no partnership named “{{name}}”: add it on the sheet Partnerships.",
  unknownReference: "There is no record with the identifier {{name}}.",
  unknownEvent: "There is no event with the identifier {{name}}.",
  actualNeedsDay: "An actual value needs the date it was measured.",
  registerNotXlsx:
    "The file {{name}} is not an xlsx workbook. A register is an Excel workbook (.xlsx) with sheets such as Events and Attendances.",
  noRegisterSheets: "The file {{name}} has no sheet of the register (such as Events, Attendances, People).",
  rowsRefused: "Nothing was saved: the file needs corrections ({{count}}).",
  organisationMade: "The organisation “{{name}}” was added without a known sector.",
  personMade: "The person {{code}} was added; nothing else is known of them.",
  questionsOpen: "Nothing was saved: some questions have no answer yet ({{count}}).",
  sheetMissing: "The file {{name}} no longer has the sheet “{{sheet}}”. The file has to be chosen again.",
  personalDataKeptOut:
    "The cell holds data of a private person (telephone, e-mail or PESEL), so it was kept out.",
  personNameShortened: "The family name was cut to its initial ({{name}}).",
  agreementWithoutDay: "The agreement with “{{name}}” has no day, so it was not saved.",
  sumDiffers: "The sum in the file differs from the attendances counted on {{day}} ({{count}}).",
  conflictsOpen: "Nothing was merged: some differences are not decided yet ({{count}}).",
  attachment: {
    tooLarge: "The file {{name}} is too large; files of up to {{limit}} MB can be attached.",
    empty: "The file {{name}} is empty.",
    otherKind:
      "The file {{name}} cannot be attached: photos (JPEG, PNG, WebP) and PDF documents are allowed, recognised by their content.",
    alreadyThere: "This file is attached already ({{name}}).",
    tooMany: "At most {{count}} files can be attached to one record.",
    contentGone: "What was in the file {{name}} is no longer there.",
  },
  mergePackage: {
    notPackage: "The file {{name}} is not a workspace prepared for merging (.ewaluator).",
    broken: "The file {{name}} is damaged or incomplete. It has to be prepared again on the other computer.",
    tooLarge: "The file is too large to be merged.",
    otherVersion:
      "The workspace in the file has another version ({{theirs}}) than this one ({{ours}}). Both computers need the same version of the program.",
    notRelated:
      "The workspace in the file is not a copy of this one, so the two cannot be merged. Records can be moved by the programme's register.",
  },
  foreignFile: {
    notXlsx:
      "The file {{name}} is neither an xlsx workbook nor a csv text file. It has to be saved from the spreadsheet as “Excel Workbook (.xlsx)” or “CSV”.",
    oldExcel:
      "The file {{name}} is a workbook of Excel 97–2003 (.xls). It has to be saved as “Excel Workbook (.xlsx)”.",
    encrypted: "The file {{name}} is protected by a password. It has to be saved without one.",
    zip64:
      "The file {{name}} is packed in a way meant for files above 4 GB, so it was not opened. Opening it in a spreadsheet and saving it as .xlsx mends that.",
    entryNames:
      "The file {{name}} has a part with a name that no workbook has ({{detail}}), so it was not opened. Opening it in a spreadsheet and saving it as .xlsx mends that.",
    entities:
      "The file {{name}} has document type declarations ({{detail}}), which no workbook has, so it was not opened.",
    tooManyEntries:
      "The file {{name}} has too many sheets or parts ({{detail}}); at most 200 parts and 60 sheets are read.",
    entryTooLarge: "The file {{name}} has a part that is too large ({{detail}}).",
    tooLarge: "The file {{name}} is too large. It has to be split into smaller ones.",
    bomb: "The file {{name}} is packed suspiciously tight ({{detail}}), so it was not opened.",
    tooManyRows: "A sheet of the file {{name}} has more than 200,000 rows ({{detail}}).",
    tooManyColumns: "A sheet of the file {{name}} has more than 200 columns ({{detail}}).",
    rowOrder:
      "Rows of the sheet “{{detail}}” in the file {{name}} are repeated or out of order, so it cannot be told which row is which. Opening it in a spreadsheet and saving it again mends that.",
    openQuote: "In the file {{name}} a quotation mark opened in row {{detail}} is never closed.",
    empty: "The file {{name}} is empty.",
    broken: "The file {{name}} is damaged and cannot be read. A fresh copy of it is needed.",
    timeout: "Reading the file {{name}} took too long and was stopped.",
    outOfMemory: "The file {{name}} could not be read: it needs too much memory.",
  },
  personalData: {
    pesel: "The text seems to hold a PESEL number. Such data must not be kept here.",
    phone: "The text seems to hold a telephone number. Such data must not be kept here.",
    email: "The text holds an e-mail address. Data of private persons must not be kept here.",
  },
  evaluationSigned:
    "This evaluation is signed, so it can be neither changed nor deleted. A following one can be written.",
  evaluationNotSigned: "This evaluation is not signed yet.",
  evaluationUnfinished: "Signing needs a decision and its reasons.",
  signedStays: "What was signed can be neither changed nor undone.",
  notAPercentage: "A threshold is a number from 0 to 100.",
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
  nothingToCopy: "There are no events to copy in this week, or they are copied already.",
  nothingToUndo: "There is nothing to undo.",
  sampleExists: "This workspace holds the sample data already.",
  fileGone: "This file is gone. Make it again.",
  fileRefused: "The file was not read in. Nothing was saved.",
  fileNotWritable:
    "The file {{path}} cannot be written. It may be open in another program, or the folder does not exist.",
  diskFull: "The disk is full. Nothing was saved; free some space and try again.",
  targetNotEmpty:
    "There are data in {{location}} already. A workspace moves only to an empty database or a new file.",
  moveDiffers:
    "The copy differs from the original ({{where}}). Nothing was moved; work goes on where it was.",
  connectionLost:
    "No connection to the shared database. Nothing was saved; try again when the connection is back.",
  tooManyConnections:
    "The shared database takes no more connections right now. Nothing was saved; try again in a moment.",
  outcomeUnknown:
    "The connection to the shared database broke at the moment of saving, and it is not known whether it was saved. When the connection is back, look whether the record is in the list before trying again.",
  programGone: "The program does not answer. Nothing was saved; what you typed stays on the page.",
  passwordRefused:
    "The shared database does not take the password with which the program connected; it may have been changed. Nothing was saved; give the new password and try again.",
  accountRefused:
    "The account has no access to the shared database any more. Nothing was saved; the administrator of the database gives access.",
  forbiddenByDatabase: "The database does not let this account make this change.",
  databaseBusy: "The workspace is busy. Try again in a moment.",
  storageFailed: "The workspace could not be read or written ({{code}}). Nothing was saved.",
  cancelled: "Stopped. Nothing was saved.",
  forbidden: "You may not do this.",
  unexpected: "Unexpected error (number {{id}}). Details are in the program's log.",
  notAUser: "The account {{name}} is not among the users of this workspace. A manager gives access.",
  lastManager: "At least one user must be a manager.",
  passwordTooShort: "A password needs at least 12 characters.",
  currentPasswordWrong: "The present password is not right.",
  noDatabaseAccounts: "This workspace has no database accounts: the identity is the account of the system.",
  accountsNotPossible: "Database accounts cannot be given or changed now. The page “Data safety” says why.",
  accountOfOthers:
    "The account {{name}} is on the server already and was not made by this program. The server's administrator changes it.",
  notADatabaseAccount:
    "A database account is one word: letters, digits, full stop, hyphen and underscore, at most 63 characters.",
  noAccountYet: "The account {{name}} is not in the database yet: it needs a password.",
  ownPasswordOfOthers: "The server's administrator changes the password of this account.",
  approvedRecord: "The record is approved; it can be changed once a manager returns it.",
  periodLocked: "The period from {{from}} to {{to}} is closed ({{by}}). A manager can open it for a while.",
  wrongState: "This cannot be done for some of the chosen records ({{count}}): they are in another state.",
  unapprovedInPeriod:
    "There are records in this period that are not approved ({{count}}). Approve or return them first.",
  tooSmall: "The number is too small.",
  notAFolder: "This is not an existing folder; give its full path, e.g. E:\\backups.",
  passphraseTooShort: "The passphrase of a backup needs at least 12 characters.",
  backup: {
    onlyForFiles: "A shared workspace is backed up by whoever keeps its server.",
    gone: "This backup is no longer there.",
    notABackup: "This file is not a backup of this program.",
    wrongPassphrase: "The passphrase is wrong, or the backup file was changed.",
    nothingChosen: "Choose a backup.",
    needsPassphrase: "This backup is encrypted: its passphrase is needed.",
    changed: "This backup was damaged after it was made. Choose another one.",
  },
  workspace: {
    diskFailed:
      "The disk reported an error while the workspace {{path}} was opened ({{detail}}). The workspace is untouched; have the disk checked.",
    damagedReadOnly: "The workspace {{path}} is damaged and open for reading only. Restore a backup.",
    backupDamaged: "The backup is damaged ({{detail}}). Nothing was changed.",
    inUse:
      "The workspace {{path}} is being read right now, e.g. by a report being made. Try again in a moment.",
    newerVersion:
      "A newer version of the program made this workspace (schema {{found}}, this program knows {{known}}). Update the program; the workspace was not touched.",
    notAWorkspace: "The file {{path}} is not an Ewaluator PAL workspace.",
    damaged: "The workspace {{path}} is damaged ({{detail}}). Restore a backup.",
    locked:
      "The workspace {{path}} is already open in another window (process {{pid}}, computer {{host}}, since {{since}}).",
    tlsRequired:
      "The connection to {{address}} must be encrypted (TLS), as the database is on another computer.",
    networkShare:
      "The workspace {{path}} is on a network drive ({{kind}}), where work is not safe. Move it to this computer's disk or use a shared PostgreSQL database.",
    syncedFolder:
      "The workspace {{path}} is in a synced folder ({{kind}}), where records can be lost. Move it out of that folder.",
    folderMissing: "The folder {{folder}} does not exist.",
    notWritable: "{{path}} cannot be written. Check the permissions of the file and its folder.",
    missing: "There is no workspace {{path}}. The commands init and sample make a new one.",
    sharedReadOnly:
      "This database is a read-only copy: the data can be looked at and documents made, but nothing can be saved. Changes are saved in the main database.",
    ownerFirst:
      "The workspace in the database {{address}} comes from an older version of the program. It is brought up to date when its owner, the account {{owner}}, opens it with this version; then everybody can.",
    readOnlyBehind:
      "The database {{address}} is a read-only copy and holds no up-to-date workspace. Open the main database with this program first.",
    serverFull:
      "The database {{address}} takes no more connections right now. Try again in a moment; the keeper of the server sets the limit.",
    unreachable:
      "The database {{address}} cannot be reached ({{detail}}). Check the network and try again; if that does not help, tell the administrator of the database.",
    addressUnreadable:
      "The address of the database cannot be read. It is written postgres://account@server/database; if a password stands in it, its signs # / ? % are written %23 %2F %3F %25.",
    passwordMissing: "The database {{address}} wants the password of the account {{account}}.",
    passwordWrong:
      "The database {{address}} did not take the password of the account {{account}}. Check the account's name and the password; capital and small letters differ. The administrator of the database gives a new password.",
    passwordBeingTried: "The password before is still being tried. Try again in a moment.",
    accountRefused:
      "The account {{account}} has no access to the database {{address}}. The administrator of the database gives it.",
    databaseMissing:
      "The server has no database {{address}}. Check the address or ask the administrator of the database.",
    pragmaRefused:
      "The database engine did not take the setting {{name}} (found {{found}}, wanted {{wanted}}).",
    diskFull: "The disk is too full to open the workspace {{path}}.",
  },
};
