import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
  retainSearchParams,
} from "@tanstack/react-router";
import type { AddressSearch } from "../api/address.ts";
import { workspaceQueries } from "../api/workspace-context.tsx";
import { readLastProgramme, rememberProgramme } from "./last-programme.ts";
import { Frame } from "./layout/frame.tsx";
import { NoSuchPage, PageFailed, PagePending } from "./layout/page-states.tsx";
import {
  DiagnosisSection,
  DocumentsSection,
  EvaluationsSection,
  StructuresSection,
  SurveysSection,
} from "./layout/section.tsx";

interface RouterContext {
  queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search): AddressSearch => search as AddressSearch,
  // Period and mode belong to the person's work, not to one page: every link keeps them.
  search: { middlewares: [retainSearchParams<AddressSearch>(["period", "mode"])] },
  beforeLoad: async ({ context: { queryClient } }) => {
    await Promise.all([
      queryClient.ensureQueryData(workspaceQueries.info()),
      queryClient.ensureQueryData(workspaceQueries.settings()),
      queryClient.ensureQueryData(workspaceQueries.programmes()),
    ]);
  },
  component: Frame,
  pendingComponent: PagePending,
  errorComponent: PageFailed,
  notFoundComponent: NoSuchPage,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: async ({ context: { queryClient } }) => {
    const programmes = await queryClient.ensureQueryData(workspaceQueries.programmes());
    const last = readLastProgramme();
    const programme = programmes.find((row) => row.code === last) ?? programmes[0];
    if (!programme) throw redirect({ to: "/start" });
    throw redirect({ to: "/p/$programmeCode/overview", params: { programmeCode: programme.code } });
  },
});

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/start",
  component: lazyRouteComponent(() => import("../features/first-run/first-run-page.tsx"), "FirstRunPage"),
});

const programmesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/programmes",
  component: lazyRouteComponent(() => import("../features/programmes/programmes-page.tsx"), "ProgrammesPage"),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/compare",
  component: lazyRouteComponent(() => import("../features/compare/compare-page.tsx"), "ComparePage"),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  component: lazyRouteComponent(() => import("../features/imports/import-page.tsx"), "ImportPage"),
});

const safetyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/safety",
  component: lazyRouteComponent(() => import("../features/safety/safety-page.tsx"), "SafetyPage"),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("../features/settings/settings-page.tsx"), "SettingsPage"),
});

const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/p/$programmeCode",
  beforeLoad: async ({ context: { queryClient }, params: { programmeCode } }) => {
    const programmes = await queryClient.ensureQueryData(workspaceQueries.programmes());
    if (!programmes.some((row) => row.code === programmeCode)) throw notFound();
    rememberProgramme(programmeCode);
  },
});

const programmeHomeRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/p/$programmeCode/overview", params });
  },
});

const overviewRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "overview",
  component: lazyRouteComponent(() => import("../features/overview/overview-page.tsx"), "OverviewPage"),
});

const eventsRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "events",
  component: lazyRouteComponent(() => import("../features/events/events-page.tsx"), "EventsPage"),
});

const activitiesRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "activities",
  component: lazyRouteComponent(() => import("../features/activities/activities-page.tsx"), "ActivitiesPage"),
});

const calendarRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "calendar",
  component: lazyRouteComponent(() => import("../features/events/calendar-page.tsx"), "CalendarPage"),
});

const rollCallRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "roll-call",
  component: lazyRouteComponent(() => import("../features/activities/roll-call-page.tsx"), "RollCallPage"),
});

const partnershipsRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "partnerships",
  component: lazyRouteComponent(
    () => import("../features/partnerships/partnerships-page.tsx"),
    "PartnershipsPage",
  ),
});

const organisationsRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "organisations",
  component: lazyRouteComponent(
    () => import("../features/organisations/organisations-page.tsx"),
    "OrganisationsPage",
  ),
});

const peopleRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "people",
  component: lazyRouteComponent(() => import("../features/people/people-page.tsx"), "PeoplePage"),
});

const reviewRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "review",
  component: lazyRouteComponent(() => import("../features/review/review-page.tsx"), "ReviewPage"),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "indicators",
  component: lazyRouteComponent(() => import("../features/indicators/indicators-page.tsx"), "IndicatorsPage"),
});

const evaluationsSection = createRoute({
  getParentRoute: () => programmeRoute,
  path: "evaluations",
  component: EvaluationsSection,
});

const evaluationsRoute = createRoute({
  getParentRoute: () => evaluationsSection,
  path: "/",
  component: lazyRouteComponent(
    () => import("../features/evaluations/evaluations-page.tsx"),
    "EvaluationsPage",
  ),
});

const evaluationRoute = createRoute({
  getParentRoute: () => evaluationsSection,
  path: "$evaluationId",
  component: lazyRouteComponent(
    () => import("../features/evaluations/evaluation-page.tsx"),
    "EvaluationPage",
  ),
});

const decisionRoute = createRoute({
  getParentRoute: () => evaluationsSection,
  path: "decision",
  component: lazyRouteComponent(() => import("../features/evaluations/decision-page.tsx"), "DecisionPage"),
});

const exitRoute = createRoute({
  getParentRoute: () => evaluationsSection,
  path: "exit",
  component: lazyRouteComponent(() => import("../features/evaluations/exit-page.tsx"), "ExitPage"),
});

const documentsSection = createRoute({
  getParentRoute: () => programmeRoute,
  path: "documents",
  component: DocumentsSection,
});

const documentsMadeRoute = createRoute({
  getParentRoute: () => documentsSection,
  path: "made",
  component: lazyRouteComponent(
    () => import("../features/documents-made/documents-made-page.tsx"),
    "DocumentsMadePage",
  ),
});

const briefRoute = createRoute({
  getParentRoute: () => documentsSection,
  path: "brief",
  component: lazyRouteComponent(() => import("../features/letters/brief-page.tsx"), "BriefPage"),
});

const answerRoute = createRoute({
  getParentRoute: () => documentsSection,
  path: "answer",
  component: lazyRouteComponent(() => import("../features/letters/answer-page.tsx"), "AnswerPage"),
});

const documentsRoute = createRoute({
  getParentRoute: () => documentsSection,
  path: "/",
  component: lazyRouteComponent(() => import("../features/reports/documents-page.tsx"), "DocumentsPage"),
});

const diagnosisSection = createRoute({
  getParentRoute: () => programmeRoute,
  path: "diagnosis",
  component: DiagnosisSection,
});

const diagnosisRoute = createRoute({
  getParentRoute: () => diagnosisSection,
  path: "/",
  component: lazyRouteComponent(() => import("../features/diagnosis/diagnosis-page.tsx"), "DiagnosisPage"),
});

const proposalsRoute = createRoute({
  getParentRoute: () => diagnosisSection,
  path: "proposals",
  component: lazyRouteComponent(() => import("../features/diagnosis/proposals-page.tsx"), "ProposalsPage"),
});

const planRoute = createRoute({
  getParentRoute: () => diagnosisSection,
  path: "plan",
  component: lazyRouteComponent(() => import("../features/plan/plan-page.tsx"), "PlanPage"),
});

const localPlanRoute = createRoute({
  getParentRoute: () => diagnosisSection,
  path: "local-plan",
  component: lazyRouteComponent(() => import("../features/plan/local-plan-page.tsx"), "LocalPlanPage"),
});

const structuresSection = createRoute({
  getParentRoute: () => programmeRoute,
  path: "structures",
  component: StructuresSection,
});

const structuresRoute = createRoute({
  getParentRoute: () => structuresSection,
  path: "/",
  component: lazyRouteComponent(() => import("../features/structures/structures-page.tsx"), "StructuresPage"),
});

const functionsRoute = createRoute({
  getParentRoute: () => structuresSection,
  path: "functions",
  component: lazyRouteComponent(() => import("../features/structures/functions-page.tsx"), "FunctionsPage"),
});

const followUpsRoute = createRoute({
  getParentRoute: () => structuresSection,
  path: "follow-ups",
  component: lazyRouteComponent(() => import("../features/structures/follow-ups-page.tsx"), "FollowUpsPage"),
});

const surveysSection = createRoute({
  getParentRoute: () => programmeRoute,
  path: "surveys",
  component: SurveysSection,
});

const wavesRoute = createRoute({
  getParentRoute: () => surveysSection,
  path: "/",
  component: lazyRouteComponent(() => import("../features/surveys/waves-page.tsx"), "WavesPage"),
});

const instrumentsRoute = createRoute({
  getParentRoute: () => surveysSection,
  path: "instruments",
  component: lazyRouteComponent(() => import("../features/surveys/instruments-page.tsx"), "InstrumentsPage"),
});

const partnerSurveysRoute = createRoute({
  getParentRoute: () => surveysSection,
  path: "partners",
  component: lazyRouteComponent(
    () => import("../features/surveys/partner-surveys-page.tsx"),
    "PartnerSurveysPage",
  ),
});

const workshopsRoute = createRoute({
  getParentRoute: () => surveysSection,
  path: "workshops",
  component: lazyRouteComponent(() => import("../features/surveys/workshops-page.tsx"), "WorkshopsPage"),
});

const qualityRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "quality",
  component: lazyRouteComponent(() => import("../features/quality/quality-page.tsx"), "QualityPage"),
});

const targetsRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: "targets",
  component: lazyRouteComponent(() => import("../features/targets/targets-page.tsx"), "TargetsPage"),
});

export const routeTree = rootRoute.addChildren([
  homeRoute,
  startRoute,
  programmesRoute,
  compareRoute,
  importRoute,
  safetyRoute,
  settingsRoute,
  programmeRoute.addChildren([
    programmeHomeRoute,
    overviewRoute,
    eventsRoute,
    activitiesRoute,
    rollCallRoute,
    calendarRoute,
    partnershipsRoute,
    organisationsRoute,
    peopleRoute,
    diagnosisSection.addChildren([diagnosisRoute, proposalsRoute, planRoute, localPlanRoute]),
    structuresSection.addChildren([structuresRoute, functionsRoute, followUpsRoute]),
    surveysSection.addChildren([wavesRoute, instrumentsRoute, partnerSurveysRoute, workshopsRoute]),
    qualityRoute,
    targetsRoute,
    indicatorsRoute,
    reviewRoute,
    evaluationsSection.addChildren([evaluationsRoute, decisionRoute, exitRoute, evaluationRoute]),
    documentsSection.addChildren([documentsRoute, briefRoute, answerRoute, documentsMadeRoute]),
  ]),
]);
