import { randomUUID } from "node:crypto";

/** The isolated world's name in Chromium, and of the function by which it speaks to us. */
export const WORLD = "electron-preload";
export const TO_MAIN = "__toMain";

/**
 * The two scripts that every new document gets: in the page's world the far end of contextBridge, in the isolated world what a
 * preload may import from electron, and the preload itself. The worlds share nothing but the document's events, and those carry text.
 */
export function worldScripts(preload: string): { page: string; isolated: string } {
  const token = `electron-double-${randomUUID()}`;
  return {
    page: `(${pageWorld.toString()})(${JSON.stringify(token)})`,
    isolated: `(${isolatedWorld.toString()})(${JSON.stringify(token)}, ${JSON.stringify(TO_MAIN)}, function (require, module, exports) {\n${preload}\n})`,
  };
}

function pageWorld(token: string): void {
  if (window !== window.top) return;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  const detailOf = (event: Event) => JSON.parse((event as CustomEvent<string>).detail);
  window.addEventListener(`${token}:expose`, (event) => {
    const { name, keys } = detailOf(event) as { name: string; keys: string[] };
    const call =
      (key: string) =>
      (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          last += 1;
          waiting.set(last, { resolve, reject });
          const detail = JSON.stringify({ id: last, name, key, args });
          window.dispatchEvent(new CustomEvent(`${token}:call`, { detail }));
        });
    const api = Object.freeze(Object.fromEntries(keys.map((key) => [key, call(key)])));
    Object.defineProperty(window, name, { value: api });
  });
  window.addEventListener(`${token}:answer`, (event) => {
    const { id, value, error } = detailOf(event) as { id: number; value?: unknown; error?: string };
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
}

function isolatedWorld(
  token: string,
  toMain: string,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window !== window.top) return;
  type Listener = (event: { ports: MessagePort[] }, ...args: unknown[]) => void;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const send = (message: object) => world[toMain]?.(JSON.stringify(message));
  const listeners = new Map<string, Listener[]>();
  const invocations = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const ports = new Map<number, MessagePort>();
  let lastInvocation = 0;

  const pack = (data: unknown) => {
    if (!(data instanceof Uint8Array || data instanceof ArrayBuffer)) return { value: data };
    let text = "";
    for (const byte of new Uint8Array(data)) text += String.fromCharCode(byte);
    return { bytes: btoa(text) };
  };
  const unpack = (packed: { value?: unknown; bytes?: string }) =>
    packed.bytes === undefined
      ? packed.value
      : Uint8Array.from(atob(packed.bytes), (character) => character.charCodeAt(0));

  const takePort = (id: number) => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.onmessage = ({ data }) => send({ type: "port", id, data: pack(data) });
    return port2;
  };
  world.__fromMain = (text: string) => {
    const message = JSON.parse(text);
    if (message.type === "post") {
      const event = { ports: message.ports.map(takePort) };
      for (const listen of listeners.get(message.channel) ?? []) listen(event, message.message);
    }
    if (message.type === "port") ports.get(message.id)?.postMessage(unpack(message.data));
    if (message.type === "portClosed") ports.get(message.id)?.close();
    if (message.type === "answer") {
      const { resolve, reject } = invocations.get(message.id) ?? {};
      if (message.error === undefined) resolve?.(message.value);
      else reject?.(new Error(message.error));
      invocations.delete(message.id);
    }
  };

  const ipcRenderer = {
    on: (channel: string, listener: Listener) =>
      void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    send: (channel: string, ...args: unknown[]) => void send({ type: "send", channel, args }),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        lastInvocation += 1;
        invocations.set(lastInvocation, { resolve, reject });
        send({ type: "invoke", id: lastInvocation, channel, args });
      }),
  };
  const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
  const contextBridge = {
    exposeInMainWorld(name: string, api: Record<string, (...args: unknown[]) => unknown>) {
      exposed.set(name, api);
      const detail = JSON.stringify({ name, keys: Object.keys(api) });
      window.dispatchEvent(new CustomEvent(`${token}:expose`, { detail }));
    },
  };
  window.addEventListener(`${token}:call`, async (event) => {
    const { id, name, key, args } = JSON.parse((event as CustomEvent<string>).detail);
    const answer = (rest: object) =>
      window.dispatchEvent(new CustomEvent(`${token}:answer`, { detail: JSON.stringify({ id, ...rest }) }));
    try {
      answer({ value: await exposed.get(name)?.[key]?.(...args) });
    } catch (error) {
      answer({ error: (error as Error).message });
    }
  });
  // A sandboxed preload may import electron and nothing of ours or of Node.
  const require = (name: string) => {
    if (name === "electron") return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
