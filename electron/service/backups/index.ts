export { contentsIn, folderOf, listBackups } from "./backup-folder.ts";
export { keeperOf } from "./keepers.ts";
export { makeBackup } from "./make-backup.ts";
export { withDecrypted } from "./restore.ts";
export { backupsRouter } from "./router.ts";
