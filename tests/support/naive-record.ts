import { dayAfter, fraction, ids, type NaiveResult, type NaiveWorld, ratio, share } from "./naive-world.ts";
import type { SmallEntry, SmallSurvey, SmallWave } from "./small-record.ts";

/** The other twenty of the naive calculation: what is recorded beside the events. */
export function naiveRecordIndicators(world: NaiveWorld): Record<string, NaiveResult> {
  return {
    ...awareness(world),
    ...scales(world),
    ...partnerAnswers(world),
    ...groups(world),
    ...handover(world),
    ...planDelivery(world),
    ...moneyAndPlace(world),
  };
}

function mine<Each extends { programmeId: string; deleted: boolean }>(
  world: NaiveWorld,
  records: Each[],
): Each[] {
  return records.filter(
    ({ programmeId, deleted }) => !deleted && world.question.programmeIds.includes(programmeId),
  );
}

const all = (records: unknown[]) => (records.length > 0 ? 1 : null);

/** Actions that an entry leads to. */
function actionsOf(world: NaiveWorld, entry: SmallEntry) {
  return mine(world, world.workspace.record.actions).filter((action) =>
    action.entries.some((link) => link.entryId === entry.id && !link.deleted),
  );
}

function awareness(world: NaiveWorld): Record<string, NaiveResult> {
  const { from, to } = world.question;
  const valid = mine(world, world.workspace.record.entries).filter(
    ({ date, closedOn }) => !(date !== null && date > to) && !(closedOn !== null && closedOn < to),
  );
  const sourced = valid.filter(({ source }) => source !== "unknown");
  const named = sourced.filter(({ source }) => source === "residents");
  const wanted = valid.filter(({ type, priority }) => priority && (type === "problem" || type === "need"));
  const acted = wanted.filter((entry) =>
    actionsOf(world, entry).some(({ startedOn }) => startedOn !== null && startedOn <= to),
  );
  const assets = valid.filter(({ type }) => type === "asset");
  const used = assets.filter(({ id }) =>
    world.counted.some((event) => event.assets.some((link) => link.entryId === id && !link.deleted)),
  );
  const problems = valid.filter(({ type, priority }) => priority && type === "problem");
  const covered = problems.filter((entry) => actionsOf(world, entry).length > 0);

  const decided = mine(world, world.workspace.record.proposals).filter(
    ({ decidedOn }) => decidedOn !== null && decidedOn >= from && decidedOn <= to,
  );
  const ofResidents = decided.filter(({ byResidents }) => byResidents === true);
  return {
    W1: share(named, sourced, ratio(sourced.length, valid.length)),
    W2: share(acted, wanted, all(wanted)),
    W4: share(used, assets, all(assets)),
    L3: share(covered, problems, all(problems)),
    S8: share(
      ofResidents.filter(({ decision }) => decision === "accepted"),
      ofResidents,
      ratio(decided.filter(({ byResidents }) => byResidents !== null).length, decided.length),
    ),
  };
}

/** Of each programme the latest of the period; what nobody has answered yet is not there, or planning a survey would hide the last one. */
function latest<Each extends { programmeId: string; deleted: boolean; date: string }>(
  world: NaiveWorld,
  records: Each[],
): Each[] {
  const { from, to, programmeIds } = world.question;
  return programmeIds.flatMap((programmeId) => {
    const own = mine(world, records).filter(
      (each) => each.programmeId === programmeId && each.date >= from && each.date <= to,
    );
    own.sort((one, other) => (one.date < other.date ? 1 : -1));
    return own.slice(0, 1);
  });
}

function scales(world: NaiveWorld): Record<string, NaiveResult> {
  const { waves, instruments } = world.workspace.record;
  const itemsOf = (wave: SmallWave, subscale: string) =>
    (instruments.find(({ id }) => id === wave.instrumentId)?.items ?? []).filter(
      (item) => item.subscale === subscale,
    );
  const asked = (subscale: string) =>
    latest(
      world,
      waves.filter(
        (wave) =>
          itemsOf(wave, subscale).length > 0 &&
          wave.responses.some(
            ({ deleted, answers }) => !deleted && Object.values(answers).some((each) => each !== null),
          ),
      ),
    ).flatMap((wave) =>
      wave.responses
        .filter(({ deleted }) => !deleted)
        .map((response) => ({ id: response.id, answers: response.answers, items: itemsOf(wave, subscale) })),
    );

  const scale = (subscale: string): NaiveResult => {
    const respondents = asked(subscale);
    const scores = respondents.flatMap(({ id, answers, items }) => {
      const given: number[] = [];
      for (const { code, min, max, reversed } of items) {
        const answer = answers[code];
        if (answer === null || answer === undefined) continue;
        given.push(reversed ? min + max - answer : answer);
      }
      if (given.length < 0.8 * items.length || given.length === 0) return [];
      const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length;
      const { min, max } = items[0] as { min: number; max: number };
      return [{ id, score: (100 * (mean - min)) / (max - min) }];
    });
    return {
      ...fraction(
        scores.reduce((sum, { score }) => sum + score, 0),
        scores.length,
        1,
        ratio(scores.length, respondents.length),
      ),
      numeratorIds: ids(scores),
      denominatorIds: ids(scores),
    };
  };

  const respondents = asked("possibilities");
  const complete = respondents.filter(({ answers, items }) =>
    items.every(({ code }) => answers[code] !== null && answers[code] !== undefined),
  );
  const knowing = complete.filter(
    ({ answers, items }) =>
      items.reduce((sum, { code }) => sum + (answers[code] as number), 0) / items.length >= 4,
  );
  return {
    I3: scale("belonging"),
    I4: scale("efficacy"),
    W3: share(knowing, complete, ratio(complete.length, respondents.length)),
  };
}

/** Of a survey, the answers of and about organisations that are still there. */
export function liveLevels(world: NaiveWorld, survey: SmallSurvey) {
  const live = (id: string) => world.workspace.organisations.some((each) => each.id === id && !each.deleted);
  return survey.levels.filter(
    (answer) => !answer.deleted && live(answer.organisationId) && live(answer.aboutId),
  );
}

function livePrinciples(world: NaiveWorld, survey: SmallSurvey) {
  return survey.principles.filter(
    ({ deleted, organisationId }) =>
      !deleted && world.workspace.organisations.some((each) => each.id === organisationId && !each.deleted),
  );
}

export function latestPartnerSurveys(world: NaiveWorld): SmallSurvey[] {
  return latest(
    world,
    world.workspace.record.partnerSurveys.filter(
      (survey) =>
        liveLevels(world, survey).length > 0 ||
        livePrinciples(world, survey).some(({ answers }) => answers.some((each) => each !== null)),
    ),
  );
}

function partnerAnswers(world: NaiveWorld): Record<string, NaiveResult> {
  const surveys = latestPartnerSurveys(world);
  const pairs = surveys.flatMap((survey) => {
    const answers = liveLevels(world, survey);
    return answers.flatMap((one, place) => {
      const back = answers.findIndex(
        (other) => other.organisationId === one.aboutId && other.aboutId === one.organisationId,
      );
      if (back >= 0 && back < place) return [];
      const both = back < 0 ? [one] : [one, answers[back] as typeof one];
      return [{ answers: both, level: both.reduce((sum, { level }) => sum + level, 0) / both.length }];
    });
  });
  const levelIds = pairs.flatMap(({ answers }) => ids(answers)).sort();

  const answered = surveys.flatMap((survey) => livePrinciples(world, survey));
  const valid = answered.flatMap(({ id, answers }) => {
    const given = answers.filter((answer) => answer !== null);
    return given.length >= 5 ? [{ id, mean: given.reduce((sum, rank) => sum + rank, 0) / given.length }] : [];
  });
  return {
    P5: {
      ...fraction(
        pairs.reduce((sum, { level }) => sum + level, 0),
        pairs.length,
        1,
        all(pairs),
      ),
      numeratorIds: levelIds,
      denominatorIds: levelIds,
    },
    P6: {
      ...fraction(
        valid.reduce((sum, { mean }) => sum + mean, 0),
        valid.length,
        1,
        ratio(valid.length, answered.length),
      ),
      numeratorIds: ids(valid),
      denominatorIds: ids(valid),
    },
  };
}

/** Resident groups that one of the programmes names anywhere, or that no programme of the workspace names. */
function groupsOnRecord(world: NaiveWorld) {
  const { workspace, question } = world;
  const { events, partnerships, record } = workspace;
  const namedBy = (id: string): string[] => [
    ...events
      .filter(
        (each) =>
          !each.deleted && each.organisations.some((link) => link.organisationId === id && !link.deleted),
      )
      .map(({ programmeId }) => programmeId),
    ...partnerships
      .filter(
        (each) => !each.deleted && each.members.some((link) => link.organisationId === id && !link.deleted),
      )
      .map(({ programmeId }) => programmeId),
    ...record.functions
      .filter((each) => !each.deleted && each.ownerKind === "organisation" && each.ownerId === id)
      .map(({ programmeId }) => programmeId),
    ...record.actions
      .filter((each) => !each.deleted && each.responsibleId === id)
      .map(({ programmeId }) => programmeId),
  ];
  return workspace.organisations.filter(({ id, sector, deleted }) => {
    if (deleted || sector !== "resident-group") return false;
    const programmes = namedBy(id);
    return (
      programmes.length === 0 || programmes.some((programme) => question.programmeIds.includes(programme))
    );
  });
}

function groups(world: NaiveWorld): Record<string, NaiveResult> {
  const { to } = world.question;
  const onRecord = groupsOnRecord(world);
  const isAt = (id: string, from: string) =>
    world
      .countedBetween(from, to)
      .some((event) => world.organisations(event).some((organisation) => organisation.id === id));

  const active = onRecord.filter(({ id }) => isAt(id, dayAfter(to, -182)));
  const checklist = (id: string) =>
    world.workspace.record.checklists
      .filter((each) => each.organisationId === id && !each.deleted && each.date <= to)
      .sort((one, other) => (one.date < other.date ? 1 : -1))[0];
  const answered = (id: string, wanted: boolean | null) =>
    checklist(id)?.answers.filter((answer) => answer === wanted).length ?? 0;
  // R4: three yes and an open question are neither four yes nor fewer.
  const checked = active.filter(
    ({ id }) =>
      checklist(id) !== undefined && (answered(id, true) >= 4 || answered(id, true) + answered(id, null) < 4),
  );
  const independent = checked.filter(({ id }) => answered(id, true) >= 4);
  const dated = onRecord.filter(({ foundedOn }) => foundedOn !== null);
  const old = dated.filter(({ foundedOn }) => dayAfter(foundedOn as string, 365) <= to);
  const survived = old.filter(
    ({ id, foundedOn, endedOn }) =>
      !(endedOn !== null && endedOn < dayAfter(foundedOn as string, 365)) &&
      isAt(id, dayAfter(foundedOn as string, 182)),
  );
  return {
    D1: {
      ...fraction(onRecord.length > 0 ? active.length : null, null, 1, all(onRecord)),
      value: onRecord.length > 0 ? active.length : null,
      numeratorIds: ids(active),
      denominatorIds: [],
    },
    D2: share(survived, old, ratio(dated.length, onRecord.length)),
    D3: share(independent, checked, ratio(checked.length, active.length)),
  };
}

function handover(world: NaiveWorld): Record<string, NaiveResult> {
  const { workspace, question } = world;
  const { to, asOf, programmeIds } = question;
  const functions = mine(world, workspace.record.functions);
  const isTheirs = (kind: string, id: string | null) => {
    if (kind === "organisation")
      return workspace.organisations.some(
        (each) => each.id === id && !each.deleted && each.sector !== "mops",
      );
    return (
      kind === "person" && workspace.people.some((each) => each.id === id && !each.deleted && !each.staff)
    );
  };
  const takenOver = functions.filter(
    ({ ownerKind, ownerId, done }) =>
      isTheirs(ownerKind, ownerId) &&
      done.some(({ date, deleted }) => !deleted && date <= to && date >= dayAfter(to, -182)),
  );

  const workshops = latest(
    world,
    workspace.record.workshops.filter((workshop) => workshop.ranks.some((rank) => rank !== null)),
  );
  const ranks = workshops.flatMap((workshop) => workshop.ranks);
  const ranked = ranks.filter((rank) => rank !== null);

  const ended = workspace.programmes.filter(
    ({ id, endsOn }) => programmeIds.includes(id) && endsOn !== null && endsOn < asOf,
  );
  const followed = ended.flatMap((programme) => {
    const known = mine(world, workspace.record.followUps)
      .filter((each) => each.programmeId === programme.id && each.date <= asOf)
      .sort((one, other) => other.months - one.months);
    const followUp = known[0];
    if (!followUp) return [];
    const pursuits = followUp.pursuits.filter(
      ({ organisationId, goal, deleted }) =>
        !deleted &&
        goal < programme.goals &&
        workspace.organisations.some((each) => each.id === organisationId && !each.deleted),
    );
    const organisations = new Set(pursuits.map(({ organisationId }) => organisationId));
    const goals = new Set(pursuits.map(({ goal }) => goal));
    const degree =
      organisations.size >= 3 && goals.size === programme.goals ? 1 : organisations.size >= 1 ? 0.5 : 0;
    return [{ id: programme.id, degree }];
  });
  return {
    D4: share(takenOver, functions, all(functions)),
    D6: {
      ...fraction(
        ranked.reduce((sum, rank) => sum + rank, 0),
        ranked.length,
        1,
        ratio(ranked.length, ranks.length),
      ),
      numeratorIds: ids(workshops),
      denominatorIds: ids(workshops),
    },
    D7: {
      ...fraction(
        followed.reduce((sum, { degree }) => sum + degree, 0),
        followed.length,
        1,
        ratio(followed.length, ended.length),
      ),
      status: ended.length === 0 ? "not-applicable" : undefined,
      numeratorIds: ids(followed),
      denominatorIds: ids(followed),
    },
  };
}

function planDelivery(world: NaiveWorld): Record<string, NaiveResult> {
  const { from, to } = world.question;
  const actions = mine(world, world.workspace.record.actions);
  const due = actions.filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to);
  const inTime = due.filter(
    ({ dueOn, finishedOn }) => finishedOn !== null && finishedOn <= (dueOn as string),
  );

  const measures = actions.flatMap((action) => action.measures.filter(({ deleted }) => !deleted));
  const judged = measures.flatMap(({ id, baseline, target, actuals }) => {
    const dated = actuals
      .filter(({ date, deleted }) => !deleted && date <= to)
      .sort((one, other) => (one.date < other.date ? 1 : -1));
    const actual = dated[0];
    if (baseline === null || target === null || target === baseline || !actual) return [];
    return [{ id, reached: (actual.value - baseline) / (target - baseline) >= 1 }];
  });
  return {
    L1: share(inTime, due, all(due)),
    L2: share(
      judged.filter(({ reached }) => reached),
      judged,
      ratio(judged.length, measures.length),
    ),
  };
}

function moneyAndPlace(world: NaiveWorld): Record<string, NaiveResult> {
  const { counted, workspace } = world;
  const localGroups = mine(world, workspace.partnerships).filter(
    ({ kind }) => kind === "local-support-group",
  );
  const meetings = counted.filter((event) => localGroups.some(({ id }) => id === event.partnershipId));
  const present = meetings.flatMap((event) => world.named(event).map(({ person }) => ({ event, person })));
  const placed = present.filter(({ person }) => person.livesInArea !== "unknown");
  const local = placed.filter(({ person }) => person.livesInArea === "yes");
  const eventsOf = (attendances: typeof present) =>
    [...new Set(attendances.map(({ event }) => event.id))].sort();

  const rate = world.workspace.record.volunteerHourGrosze;
  const known = counted.filter(
    (event) =>
      event.partnerCashGrosze !== null &&
      event.inKindGrosze !== null &&
      event.mopsCostGrosze !== null &&
      (rate === null || event.volunteerMinutes !== null),
  );
  const added = known.reduce((sum, event) => {
    const work = rate === null ? 0 : ((event.volunteerMinutes as number) / 60) * (rate / 100);
    return sum + (event.partnerCashGrosze as number) / 100 + (event.inKindGrosze as number) / 100 + work;
  }, 0);
  const cost = known.reduce((sum, event) => sum + (event.mopsCostGrosze as number) / 100, 0);
  return {
    L4: {
      ...fraction(local.length, placed.length, 100, ratio(placed.length, present.length)),
      numeratorIds: eventsOf(local),
      denominatorIds: eventsOf(placed),
    },
    E2: {
      ...fraction(
        known.length > 0 ? added : null,
        known.length > 0 ? cost : null,
        1,
        ratio(known.length, counted.length),
      ),
      numeratorIds: ids(known),
      denominatorIds: ids(known),
    },
  };
}
