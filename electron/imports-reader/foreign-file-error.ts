import type { RefusalReason } from "./messages.ts";

/** A file that is refused; `reason` is a key of `failure.foreignFile.*`, the message its detail. */
export class ForeignFileError extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail = "") {
    super(detail);
    this.reason = reason;
  }
}
