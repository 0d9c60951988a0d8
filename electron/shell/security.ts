import type { App, Session, WebContents, WebPreferences } from "electron";
import { EXTERNAL_HOSTS, PAGE_ORIGIN } from "./shell-api.ts";

/** Electron's security checklist, as far as it is set in code; each point has its test (tests/shell). */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

/** The page asks for nothing that needs permission: every request and check is denied. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** No page but ours in any window: navigation, redirect, frames, new windows and webviews are denied. */
export function denyLeaving(app: App): void {
  app.on("web-contents-created", (_event, contents: WebContents) => {
    const stayHome = (event: { preventDefault(): void }, url: string) => {
      if (!isPageAddress(url)) event.preventDefault();
    };
    contents.on("will-navigate", (event, url) => stayHome(event, url));
    contents.on("will-redirect", (event, url) => stayHome(event, url));
    contents.on("will-frame-navigate", (event) => stayHome(event, event.url));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}

export function isPageAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin !== "null"
    ? new URL(url).origin === PAGE_ORIGIN
    : url.startsWith(`${PAGE_ORIGIN}/`);
}

/** Only the page itself, in the main frame, may speak to the shell. */
export function isOurPage(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}

export function isListedAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === "https:" && username === "" && password === "" && EXTERNAL_HOSTS.includes(hostname);
}
