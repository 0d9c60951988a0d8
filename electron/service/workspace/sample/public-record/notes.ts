import { SOURCES_IN_POLISH } from "./sources.ts";

/** `Źródło: …` with every page cited. */
export function sourceNote(keys: string[]): string {
  const texts = keys.map((key) => SOURCES_IN_POLISH[key]);
  if (texts.includes(undefined))
    throw new Error(`the public record cites a page that has no words here: ${keys}`);
  return `Źródło: ${texts.join("; ")}`;
}

/** The parts that there are, a line and a full stop each. */
export function sentences(...parts: (string | false | undefined)[]): string {
  return parts
    .filter((part) => part)
    .map((part) => `${part}.`)
    .join("\n");
}
