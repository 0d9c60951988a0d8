/** Follows long work to its end and gives its result. */
export async function resultOf<Result>(
  stream: Promise<AsyncIterable<{ type: "progress" } | { type: "done"; result: Result }>>,
): Promise<Result> {
  for await (const event of await stream) if (event.type === "done") return event.result;
  throw new Error("long work ended without a result");
}
