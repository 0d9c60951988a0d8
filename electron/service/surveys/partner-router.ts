import type { PartnerSurvey } from "../../../shared/contract/surveys.ts";
import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { invalidField } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import type { WriteScope } from "../kernel/scopes.ts";
import {
  levelColumns,
  listPartnerSurveys,
  listWorkshops,
  partnerSurveyColumns,
  principlesColumns,
  workshopColumns,
} from "./partner-surveys-repository.ts";

export const partnerSurveysRouter = os.partnerSurveys.router({
  list: os.partnerSurveys.list.handler(reading(({ db }, input) => listPartnerSurveys(db, input.programmeId))),

  create: os.partnerSurveys.create.handler(
    changing(async (scope, input) => {
      checkLevels(input);
      const survey = await scope.changes.create("partner_survey", partnerSurveyColumns(input), input.id);
      await replaceAnswers(scope, survey.id, input);
      return changedAnswer(scope, survey);
    }),
  ),

  update: os.partnerSurveys.update.handler(
    changing(async (scope, input) => {
      checkLevels(input);
      const survey = await scope.changes.update(
        "partner_survey",
        input.id,
        input.revision,
        partnerSurveyColumns(input),
      );
      await replaceAnswers(scope, survey.id, input);
      return changedAnswer(scope, survey);
    }),
  ),

  remove: os.partnerSurveys.remove.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("partner_survey", input.id, input.revision)),
    ),
  ),
});

export const workshopsRouter = os.workshops.router({
  list: os.workshops.list.handler(reading(({ db }, input) => listWorkshops(db, input.programmeId))),

  create: os.workshops.create.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.create("capacity_workshop", workshopColumns(input), input.id)),
    ),
  ),

  update: os.workshops.update.handler(
    changing(async (scope, input) =>
      changedAnswer(
        scope,
        await scope.changes.update("capacity_workshop", input.id, input.revision, workshopColumns(input)),
      ),
    ),
  ),

  remove: os.workshops.remove.handler(
    changing(async (scope, input) =>
      changedAnswer(scope, await scope.changes.remove("capacity_workshop", input.id, input.revision)),
    ),
  ),
});

function checkLevels(input: Pick<PartnerSurvey, "levels">): void {
  const own = input.levels.findIndex((level) => level.organisationId === level.aboutId);
  if (own >= 0) throw invalidField(`levels.${own}.aboutId`, "levelAboutItself");
}

async function replaceAnswers(
  { changes }: WriteScope,
  id: string,
  input: Pick<PartnerSurvey, "levels" | "principles">,
): Promise<void> {
  await changes.replaceChildren(
    "partner_level",
    "survey_id",
    id,
    ["organisation_id", "about_id"],
    levelColumns(id, input.levels),
  );
  await changes.replaceChildren(
    "partner_principles",
    "survey_id",
    id,
    ["organisation_id"],
    principlesColumns(id, input.principles),
  );
}
