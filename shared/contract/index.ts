import { activitiesContract } from "./activities.ts";
import { areasContract } from "./areas.ts";
import { attachmentsContract } from "./attachments.ts";
import { backupsContract } from "./backups.ts";
import { dataPackagesContract } from "./data-packages.ts";
import { decisionsContract } from "./decisions.ts";
import { diagnosisContract, proposalsContract } from "./diagnosis.ts";
import { documentsMadeContract } from "./documents-made.ts";
import { evaluationsContract } from "./evaluations.ts";
import { eventsContract } from "./events.ts";
import { exitSimulationContract } from "./exit-simulation.ts";
import { exploreContract } from "./explore.ts";
import { foreignContract } from "./foreign.ts";
import { indicatorsContract } from "./indicators.ts";
import { journalContract } from "./journal.ts";
import { lettersContract } from "./letters.ts";
import { mergingContract } from "./merging.ts";
import { organisationsContract } from "./organisations.ts";
import { overviewContract } from "./overview.ts";
import { partnershipsContract } from "./partnerships.ts";
import { peopleContract } from "./people.ts";
import { personalDataContract } from "./personal-data.ts";
import { chainContract, planContract } from "./plan.ts";
import { programmesContract } from "./programmes.ts";
import { qualityContract } from "./quality.ts";
import { registersContract } from "./registers.ts";
import { reportsContract } from "./reports.ts";
import { reviewContract } from "./review.ts";
import { searchContract } from "./search.ts";
import { sharingContract } from "./sharing.ts";
import { followUpsContract, functionsContract, structuresContract } from "./structures.ts";
import { partnerSurveysContract, surveysContract, workshopsContract } from "./surveys.ts";
import { targetsContract } from "./targets.ts";
import { usersContract } from "./users.ts";
import { workspaceContract } from "./workspace.ts";

/** Every operation of the product, once. Service, hosts, client, hooks and the operation reference derive from it. */
export const contract = {
  workspace: workspaceContract,
  sharing: sharingContract,
  areas: areasContract,
  programmes: programmesContract,
  organisations: organisationsContract,
  people: peopleContract,
  activities: activitiesContract,
  events: eventsContract,
  attachments: attachmentsContract,
  partnerships: partnershipsContract,
  diagnosis: diagnosisContract,
  proposals: proposalsContract,
  plan: planContract,
  chain: chainContract,
  structures: structuresContract,
  functions: functionsContract,
  followUps: followUpsContract,
  surveys: surveysContract,
  partnerSurveys: partnerSurveysContract,
  workshops: workshopsContract,
  targets: targetsContract,
  overview: overviewContract,
  quality: qualityContract,
  indicators: indicatorsContract,
  explore: exploreContract,
  evaluations: evaluationsContract,
  decisions: decisionsContract,
  exitSimulation: exitSimulationContract,
  registers: registersContract,
  dataPackages: dataPackagesContract,
  letters: lettersContract,
  foreign: foreignContract,
  merging: mergingContract,
  reports: reportsContract,
  documentsMade: documentsMadeContract,
  search: searchContract,
  journal: journalContract,
  users: usersContract,
  review: reviewContract,
  personalData: personalDataContract,
  backups: backupsContract,
};
export type Contract = typeof contract;
