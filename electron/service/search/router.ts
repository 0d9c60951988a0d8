import { os } from "../kernel/effects.ts";
import { reading } from "../kernel/handlers.ts";
import { findRecords } from "./find-records.ts";

export const searchRouter = os.search.router({
  find: os.search.find.handler(reading(({ db }, input) => findRecords(db, input))),
});
