import type { OrganisationInput } from "../../../shared/contract/organisations.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure, invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { remembered } from "../kernel/remembered-answers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import {
  findOrganisation,
  isNameTaken,
  listOrganisations,
  organisationColumns,
  readMeetings,
} from "./repository.ts";

export const organisationsRouter = os.organisations.router({
  list: os.organisations.list.handler(
    reading(async ({ db, kernel }, input) => {
      const { programmeId } = input;
      const met = await remembered(kernel.storage, ["meetings", programmeId], () =>
        readMeetings(db, programmeId),
      );
      return listOrganisations(db, input, met);
    }),
  ),

  get: os.organisations.get.handler(
    reading(async ({ db }, input) => {
      const organisation = await findOrganisation(db, input.id);
      if (!organisation) throw failure("NOT_FOUND", "notFound");
      return organisation;
    }),
  ),

  create: os.organisations.create.handler(
    changing(async (scope, input) => {
      await checkOrganisation(scope, input);
      return changedAnswer(
        scope,
        await scope.changes.create("organisation", organisationColumns(input), input.id),
      );
    }),
  ),

  update: os.organisations.update.handler(
    changing(async (scope, input) => {
      await checkOrganisation(scope, input, input.id);
      return changedAnswer(
        scope,
        await scope.changes.update("organisation", input.id, input.revision, organisationColumns(input)),
      );
    }),
  ),

  remove: os.organisations.remove.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("organisation", input.id, input.revision);
      await scope.changes.removeWhere("event_organisation", "organisation_id", input.id);
      await scope.changes.removeWhere("partnership_member", "organisation_id", input.id);
      return changedAnswer(scope, removed);
    }),
  ),
});

async function checkOrganisation({ db }: WriteScope, input: OrganisationInput, id?: string): Promise<void> {
  if (await isNameTaken(db, input.name, id)) throw invalidField("name", "nameTaken", { name: input.name });
  if (input.foundedOn && input.endedOn && input.endedOn < input.foundedOn)
    throw invalidField("endedOn", "endBeforeStart");
}
