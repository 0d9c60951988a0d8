import type { PartnershipInput } from "../../../shared/contract/partnerships.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import { findPartnership, listPartnerships, memberColumns, partnershipColumns } from "./repository.ts";

export const partnershipsRouter = os.partnerships.router({
  list: os.partnerships.list.handler(reading(({ db }, input) => listPartnerships(db, input))),

  get: os.partnerships.get.handler(
    reading(async ({ db }, input) => {
      const partnership = await findPartnership(db, input.id);
      if (!partnership) throw failure("NOT_FOUND", "notFound");
      return partnership;
    }),
  ),

  create: os.partnerships.create.handler(
    changing(async (scope, input) => {
      checkPartnership(input);
      const partnership = await scope.changes.create("partnership", partnershipColumns(input), input.id);
      await replaceMembers(scope, partnership.id, input);
      return changedAnswer(scope, partnership);
    }),
  ),

  update: os.partnerships.update.handler(
    changing(async (scope, input) => {
      checkPartnership(input);
      const partnership = await scope.changes.update(
        "partnership",
        input.id,
        input.revision,
        partnershipColumns(input),
      );
      await replaceMembers(scope, partnership.id, input);
      return changedAnswer(scope, partnership);
    }),
  ),

  remove: os.partnerships.remove.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("partnership", input.id, input.revision)),
    ),
  ),
});

function replaceMembers(scope: WriteScope, id: string, input: PartnershipInput): Promise<void> {
  // An organisation may leave and come back, so a membership is told apart by its first day too.
  return scope.changes.replaceChildren(
    "partnership_member",
    "partnership_id",
    id,
    ["organisation_id", "starts_on"],
    memberColumns(id, input.members),
  );
}

function checkPartnership(input: PartnershipInput): void {
  const spans: [string, string | null, string | null][] = [
    ["endsOn", input.startsOn, input.endsOn],
    ["agreementTo", input.agreementFrom, input.agreementTo],
    ...input.members.map((member, place): [string, string | null, string | null] => [
      `members.${place}.endsOn`,
      member.startsOn,
      member.endsOn,
    ]),
  ];
  for (const [field, from, to] of spans) {
    if (from && to && to < from) throw invalidField(field, "endBeforeStart");
  }
}
