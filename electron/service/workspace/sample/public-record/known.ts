/** What belongs to a name that must be there: a slip in the facts stops the sample instead of losing a link. */
export function known<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the public record names what it does not describe: ${name}`);
  return value;
}
