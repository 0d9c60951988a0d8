/** The id of a name that must be there: a slip in the facts stops the sample instead of losing a link. */
export function known(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the public record names what it does not describe: ${name}`);
  return id;
}
