// What `import "electron"` finds in the bundles while they run on the double: the one that start-shell.ts has just made.
const double = globalThis[Symbol.for("ewaluator.electron-double")];

export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} = double;
