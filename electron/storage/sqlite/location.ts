import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { WorkspaceRefusedError } from "../database.ts";

// Linux `statfs` magic numbers of file systems on which SQLite's WAL does not work (shared memory is not shared).
const NETWORK_FILE_SYSTEMS = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x65735546, "FUSE"],
]);
const SYNCED_FOLDERS =
  /[\\/](OneDrive[^\\/]*|Dropbox|Google Drive|GoogleDrive|iCloudDrive|Nextcloud|ownCloud)[\\/]/i;

/** Refuses a live workspace on a network share or in a synced folder: WAL would lose data there (trust.md). */
export function refuseUnsafeLocation(path: string): void {
  if (/^[\\/]{2}[^\\/.?]/.test(path)) throw new WorkspaceRefusedError("networkShare", { path, kind: "UNC" });
  const synced = SYNCED_FOLDERS.exec(path);
  if (synced) throw new WorkspaceRefusedError("syncedFolder", { path, kind: synced[1] ?? "" });
  const folder = existsSync(path) ? path : dirname(path);
  const kind = NETWORK_FILE_SYSTEMS.get(Number(BigInt.asUintN(32, BigInt(statfsSync(folder).type))));
  if (kind && process.platform === "linux") throw new WorkspaceRefusedError("networkShare", { path, kind });
}
