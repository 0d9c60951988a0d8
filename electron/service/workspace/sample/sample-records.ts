import type { ActivityInput } from "../../../../shared/contract/activities.ts";
import type { AreaInput } from "../../../../shared/contract/areas.ts";
import type { EventInput } from "../../../../shared/contract/events.ts";
import type { OrganisationInput } from "../../../../shared/contract/organisations.ts";
import type { PartnershipInput } from "../../../../shared/contract/partnerships.ts";
import type { PersonInput } from "../../../../shared/contract/people.ts";
import type { ProgrammeInput } from "../../../../shared/contract/programmes.ts";
import type { EvaluationRecords } from "./evaluation-records.ts";

type Identified<Input> = Input & { id: string };

export type SampleArea = Identified<AreaInput>;
export type SampleProgramme = Identified<ProgrammeInput>;
export type SampleOrganisation = Identified<OrganisationInput>;
export type SamplePerson = Identified<PersonInput> & { code: string };
export type SampleActivity = Identified<ActivityInput>;
export type SamplePartnership = Identified<PartnershipInput>;
export type SampleEvent = Identified<EventInput> & { enteredOn: string; reviewNote: string | null };

/** A set of records in the form in which a user would enter them, each with its id: what the sample is made of. */
export interface SampleRecords {
  areas: SampleArea[];
  programmes: SampleProgramme[];
  organisations: SampleOrganisation[];
  people: SamplePerson[];
  activities: SampleActivity[];
  partnerships: SamplePartnership[];
  events: SampleEvent[];
  evaluation: EvaluationRecords;
}
