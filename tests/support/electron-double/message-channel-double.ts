import { EventEmitter } from "node:events";

export interface PortMessage {
  data: unknown;
}

/** One end of a MessageChannelMain: holds what arrives until it is started, as Electron's does. */
export class PortDouble extends EventEmitter {
  other: PortDouble | undefined;
  /** Set once the port was sent to a page: takes what is posted at the other end. */
  onArrival: ((data: unknown) => void) | undefined;
  #started = false;
  #waiting: PortMessage[] = [];

  start(): void {
    this.#started = true;
    for (const message of this.#waiting.splice(0)) this.emit("message", message);
  }

  postMessage(data: unknown): void {
    this.other?.receive(data);
  }

  receive(data: unknown): void {
    if (this.onArrival) this.onArrival(data);
    else if (this.#started) this.emit("message", { data });
    else this.#waiting.push({ data });
  }

  close(): void {
    const { other } = this;
    this.other = undefined;
    if (!other) return;
    other.other = undefined;
    other.emit("close");
    this.emit("close");
  }
}

export class MessageChannelDouble {
  readonly port1 = new PortDouble();
  readonly port2 = new PortDouble();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
