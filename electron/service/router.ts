import { activitiesRouter } from "./activities/index.ts";
import { areasRouter } from "./areas/index.ts";
import { attachmentsRouter } from "./attachments/index.ts";
import { backupsRouter } from "./backups/index.ts";
import { decisionsRouter } from "./decisions/index.ts";
import { diagnosisRouter, proposalsRouter } from "./diagnosis/index.ts";
import { documentsMadeRouter } from "./documents-made/index.ts";
import { evaluationsRouter } from "./evaluations/index.ts";
import { eventsRouter } from "./events/index.ts";
import { exitSimulationRouter } from "./exit-simulation/index.ts";
import { exploreRouter } from "./explore/index.ts";
import { dataPackagesRouter } from "./exports/index.ts";
import { foreignRouter } from "./imports/index.ts";
import { indicatorsRouter } from "./indicators/index.ts";
import { journalRouter } from "./journal/index.ts";
import { os } from "./kernel/effects.ts";
import { lettersRouter } from "./letters/index.ts";
import { mergingRouter } from "./merging/index.ts";
import { organisationsRouter } from "./organisations/index.ts";
import { overviewRouter } from "./overview/index.ts";
import { partnershipsRouter } from "./partnerships/index.ts";
import { peopleRouter } from "./people/index.ts";
import { personalDataRouter } from "./personal-data/index.ts";
import { chainRouter, planRouter } from "./plan/index.ts";
import { programmesRouter } from "./programmes/index.ts";
import { qualityRouter } from "./quality/index.ts";
import { registersRouter } from "./registers-router.ts";
import { reportsRouter } from "./reports/index.ts";
import { reviewRouter } from "./review/index.ts";
import { searchRouter } from "./search/index.ts";
import { sharingRouter } from "./sharing/index.ts";
import { followUpsRouter, functionsRouter, structuresRouter } from "./structures/index.ts";
import { partnerSurveysRouter, surveysRouter, workshopsRouter } from "./surveys/index.ts";
import { targetsRouter } from "./targets/index.ts";
import { usersRouter } from "./users/index.ts";
import { workspaceRouter } from "./workspace/index.ts";

/** The whole contract, implemented: one line a feature. */
export const router = os.router({
  workspace: workspaceRouter,
  sharing: sharingRouter,
  areas: areasRouter,
  programmes: programmesRouter,
  organisations: organisationsRouter,
  people: peopleRouter,
  activities: activitiesRouter,
  events: eventsRouter,
  attachments: attachmentsRouter,
  partnerships: partnershipsRouter,
  diagnosis: diagnosisRouter,
  proposals: proposalsRouter,
  plan: planRouter,
  chain: chainRouter,
  structures: structuresRouter,
  functions: functionsRouter,
  followUps: followUpsRouter,
  surveys: surveysRouter,
  partnerSurveys: partnerSurveysRouter,
  workshops: workshopsRouter,
  targets: targetsRouter,
  overview: overviewRouter,
  quality: qualityRouter,
  indicators: indicatorsRouter,
  explore: exploreRouter,
  evaluations: evaluationsRouter,
  decisions: decisionsRouter,
  exitSimulation: exitSimulationRouter,
  reports: reportsRouter,
  documentsMade: documentsMadeRouter,
  registers: registersRouter,
  dataPackages: dataPackagesRouter,
  letters: lettersRouter,
  foreign: foreignRouter,
  merging: mergingRouter,
  search: searchRouter,
  journal: journalRouter,
  users: usersRouter,
  review: reviewRouter,
  personalData: personalDataRouter,
  backups: backupsRouter,
});
