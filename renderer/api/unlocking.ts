import type { PasswordAnswer, PasswordQuestion, Unlocking } from "../../shared/contract/unlocking.ts";
import { shellBridge } from "./shell-bridge.ts";

/** The question that the host asks before a shared workspace opens: over the window's bridge, or HTTP to whoever served the page. */
export const unlocking: {
  question(): Promise<PasswordQuestion>;
  answer(answer: PasswordAnswer): Promise<Unlocking>;
} = shellBridge
  ? { question: shellBridge.passwordQuestion, answer: shellBridge.unlock }
  : { question: () => ask("GET"), answer: (answer) => ask("POST", answer) };

async function ask<Answer>(method: "GET" | "POST", body?: PasswordAnswer): Promise<Answer> {
  const response = await fetch("/unlock", {
    method,
    // The door refuses changes without it: no other site's form can send an own header.
    headers: { "x-ewaluator": "1", "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`unlock ${response.status}`);
  return (await response.json()) as Answer;
}
