import type { FailureCode, FailureDetail } from "../../shared/contract/failures.ts";

/** The failure that a call ends in; a call that succeeds fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<{ code: FailureCode } & FailureDetail> {
  try {
    await call;
  } catch (error) {
    const { code, data } = error as { code: FailureCode; data: FailureDetail };
    if (data?.messageKey === undefined) throw error;
    return { code, ...data };
  }
  throw new Error("the call succeeded, a failure was expected");
}
