import { contextBridge, ipcRenderer } from "electron";
import type { PasswordAnswer } from "../../shared/contract/unlocking.ts";

/** The channels' names stand here again because a sandboxed preload is one file; a test keeps them the same as shell-api.ts. */
const connect = "ewaluator:connect";

// The page asks for its port once it listens; the port itself can only travel as a message of the window.
ipcRenderer.on(connect, (event) => {
  window.postMessage({ type: connect }, window.location.origin, [...event.ports]);
});

contextBridge.exposeInMainWorld("ewaluatorShell", {
  connect: () => ipcRenderer.send(connect),
  saveFile: (fileId: string) => ipcRenderer.invoke("ewaluator:save-file", fileId),
  chooseFiles: (endings: string[]) => ipcRenderer.invoke("ewaluator:choose-files", endings),
  print: () => ipcRenderer.invoke("ewaluator:print"),
  savePdf: (name: string) => ipcRenderer.invoke("ewaluator:save-pdf", name),
  openExternal: (address: string) => ipcRenderer.invoke("ewaluator:open-external", address),
  passwordQuestion: () => ipcRenderer.invoke("ewaluator:password-question"),
  unlock: (answer: PasswordAnswer) => ipcRenderer.invoke("ewaluator:unlock", answer),
  passwordState: () => ipcRenderer.invoke("ewaluator:password-state"),
  keepPassword: (address: string) => ipcRenderer.invoke("ewaluator:keep-password", address),
  forgetPassword: () => ipcRenderer.invoke("ewaluator:forget-password"),
});
