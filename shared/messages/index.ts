import * as en from "./en/index.ts";
import * as pl from "./pl/index.ts";

/** All texts, by language, then by area; a test keeps the keys of both languages the same. */
export const messages = { pl: { ...pl }, en: { ...en } };
