import { openStorage } from "../../electron/storage/open-storage.ts";

/** Opens a workspace and holds it until killed: the other process in tests of the lock. */
await openStorage(process.argv[2] as string, { create: true });
process.stdout.write("held\n");
setInterval(() => {}, 1000);
