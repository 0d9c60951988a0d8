/** Chromium without Electron knows no own schemes: `app://⟨host⟩/…` lives on an https host of its own, which no network ever sees. */
const HOSTED = /^https:\/\/([a-z0-9-]+)\.app-scheme\.test(\/.*)?$/;

export function toHosted(address: string): string {
  return address.replace(/^app:\/\/([a-z0-9-]+)/, "https://$1.app-scheme.test");
}

export function fromHosted(address: string): string {
  const [, host, path] = HOSTED.exec(address) ?? [];
  return host ? `app://${host}${path ?? "/"}` : address;
}
