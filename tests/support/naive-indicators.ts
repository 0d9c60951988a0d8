import { latestPartnerSurveys, liveLevels, naiveRecordIndicators } from "./naive-record.ts";
import type { NaiveQuestion, NaiveResult } from "./naive-world.ts";
import { byId, count, dayAfter, daysFrom, fraction, ids, NaiveWorld, ratio, share } from "./naive-world.ts";
import type { SmallEvent, SmallWorkspace } from "./small-workspace.ts";

/**
 * A second calculation of all forty indicators, straight from the sentences of indicators.md: loops over plain lists,
 * slow, sharing no line with the product. Where the two differ, one of them has misread the catalogue.
 */
export function naiveIndicators(
  workspace: SmallWorkspace,
  question: NaiveQuestion,
): Record<string, NaiveResult> {
  const world = new NaiveWorld(workspace, question);
  return {
    ...activity(world),
    ...integration(world),
    ...selfInitiative(world),
    ...partnerships(world),
    ...durabilityAndEfficiency(world),
    ...naiveRecordIndicators(world),
  };
}

function activity(world: NaiveWorld): Record<string, NaiveResult> {
  const { counted, workspace, question } = world;
  const people = world.peopleAt(counted);
  const knownPeople = people.length > 0;

  const withPresent = counted.filter((event) => world.present(event) !== null);
  const present = withPresent.reduce((sum, event) => sum + (world.present(event) ?? 0), 0);

  const populationOf = (areaId: string | null) => {
    const years = (workspace.areas.find(({ id }) => id === areaId)?.population ?? [])
      .filter(
        ({ year, total, deleted }) => !deleted && total !== null && year <= Number(question.to.slice(0, 4)),
      )
      .sort((one, other) => other.year - one.year);
    return years[0]?.total ?? null;
  };
  const mine = workspace.programmes.filter(
    ({ id, areaId }) => question.programmeIds.includes(id) && populationOf(areaId) !== null,
  );
  const areaIds = [...new Set(mine.map(({ areaId }) => areaId as string))];
  const reached = world.peopleAt(counted.filter((event) => mine.some(({ id }) => id === event.programmeId)));
  const residents = reached.filter(({ livesInArea }) => livesInArea === "yes");

  const regulars = people.filter((person) => {
    const visits = counted.filter((event) => world.named(event).some((each) => each.person.id === person.id));
    return visits.length >= 4 && new Set(visits.map(({ date }) => date.slice(0, 7))).size >= 3;
  });

  return {
    A1: count(knownPeople ? people : null, world.namedShare),
    A2: {
      ...count(withPresent.length > 0 ? withPresent : null, ratio(withPresent.length, counted.length)),
      value: withPresent.length > 0 ? present : null,
      numerator: withPresent.length > 0 ? present : null,
    },
    A3: {
      ...fraction(
        reached.length > 0 ? residents.length : null,
        areaIds.length > 0 ? areaIds.reduce((sum, id) => sum + (populationOf(id) ?? 0), 0) : null,
        100,
        ratio(reached.filter(({ livesInArea }) => livesInArea !== "unknown").length, people.length),
      ),
      numeratorIds: ids(residents),
      denominatorIds: areaIds.sort(),
    },
    A4: knownPeople
      ? share(regulars, people, world.namedShare)
      : { ...fraction(null, null, 100, world.namedShare), numeratorIds: [], denominatorIds: [] },
  };
}

function integration(world: NaiveWorld): Record<string, NaiveResult> {
  const { counted, question } = world;
  const bands = ["children", "youth", "adults", "seniors"] as const;
  const mixes: { id: string; mix: number }[] = [];
  let notSmall = 0;
  for (const event of counted) {
    const perBand = bands.map(
      (band) =>
        (event.heads[band] ?? 0) + world.named(event).filter(({ person }) => person.ageBand === band).length,
    );
    const known = perBand.reduce((sum, people) => sum + people, 0);
    const present = world.present(event);
    if (present === null || present >= 5) notSmall += 1;
    if (known < 5) continue;
    const squares = perBand.map((people) => (people / known) * (people / known));
    mixes.push({ id: event.id, mix: (1 - squares.reduce((sum, square) => sum + square, 0)) * (4 / 3) });
  }
  const mixSum = mixes.reduce((sum, { mix }) => sum + mix, 0);

  const everCounted = world.countedBetween("0001-01-01", "9999-12-31");
  const newcomers = world.peopleAt(counted).flatMap((person) => {
    const days = everCounted
      .filter((event) => world.named(event).some((each) => each.person.id === person.id))
      .map(({ date }) => date)
      .sort();
    const first = days[0] as string;
    if (first < question.from || first > question.to || daysFrom(first, question.asOf) < 90) return [];
    return [
      { id: person.id, again: days.some((day) => daysFrom(first, day) >= 1 && daysFrom(first, day) <= 90) },
    ];
  });

  return {
    I1: {
      ...fraction(mixSum, mixes.length, 1, ratio(mixes.length, notSmall)),
      numeratorIds: ids(mixes),
      denominatorIds: ids(mixes),
    },
    I2: share(
      newcomers.filter(({ again }) => again),
      newcomers,
      world.namedShare,
    ),
  };
}

function selfInitiative(world: NaiveWorld): Record<string, NaiveResult> {
  const { counted, question } = world;
  const community = counted.filter(({ scope }) => scope === "community");
  const levelled = community.filter(({ level }) => level !== null);
  const levelShare = ratio(levelled.length, community.length);
  const atLeast = (level: number) => levelled.filter((event) => (event.level as number) >= level);

  const quarter = (date: string) => `${date.slice(0, 4)} ${Math.floor((Number(date.slice(5, 7)) - 1) / 3)}`;
  const people = world.peopleAt(counted);
  const activeLeaders = people.filter(({ id }) => {
    const led = counted.filter((event) => world.leaders(event).includes(id));
    return led.length >= 2 && new Set(led.map(({ date }) => quarter(date))).size >= 2;
  });

  const byResidents = community.filter(({ level }) => level === 3 || level === 4);
  const led = byResidents.filter((event) => world.leaders(event).length > 0);
  let most: SmallEvent[] = [];
  for (const { id } of [...people].sort(byId)) {
    const hers = led.filter((event) => world.leaders(event).includes(id));
    if (hers.length > most.length) most = hers;
  }

  const ladder = ["participant", "helper", "co-organiser", "initiator"];
  const highest = (events: SmallEvent[], id: string) =>
    Math.max(
      -1,
      ...events
        .flatMap((event) => world.named(event).filter(({ person }) => person.id === id))
        .map(({ role }) => ladder.indexOf(role)),
    );
  const before = world.countedBetween("0001-01-01", dayAfter(question.from, -1));
  const couldRise = people.filter(({ id }) => highest(before, id) >= 0 && highest(before, id) < 3);

  const both = counted.filter(
    ({ volunteerMinutes, staffMinutes }) => volunteerMinutes !== null && staffMinutes !== null,
  );
  const volunteered = both.reduce((sum, event) => sum + (event.volunteerMinutes as number) / 60, 0);
  const staffed = both.reduce((sum, event) => sum + (event.staffMinutes as number) / 60, 0);

  return {
    S1: share(atLeast(3), levelled, levelShare),
    S2: share(atLeast(4), levelled, levelShare),
    S3: {
      ...fraction(
        levelled.reduce((sum, { level }) => sum + 25 * (level as number), 0),
        levelled.length,
        1,
        levelShare,
      ),
      numeratorIds: ids(levelled),
      denominatorIds: ids(levelled),
    },
    S4: count(people.length > 0 ? activeLeaders : null, world.namedShare),
    S5: share(most, led, ratio(led.length, byResidents.length)),
    S6: share(
      couldRise.filter(({ id }) => highest(counted, id) > highest(before, id)),
      couldRise,
      world.namedShare,
    ),
    S7: {
      ...fraction(
        both.length > 0 ? volunteered : null,
        both.length > 0 ? volunteered + staffed : null,
        100,
        ratio(both.length, counted.length),
      ),
      numeratorIds: ids(both),
      denominatorIds: ids(both),
    },
  };
}

function partnerships(world: NaiveWorld): Record<string, NaiveResult> {
  const { counted, question, workspace } = world;
  const all = world.organisationsAt(counted);
  const partners = all.filter(({ sector }) => sector !== "mops");

  const overlaps = (from: string | null, to: string | null) =>
    (from === null || from <= question.to) && (to === null || to >= question.from);
  const members = workspace.organisations.filter(
    (organisation) =>
      !organisation.deleted &&
      organisation.sector !== "mops" &&
      workspace.partnerships.some(
        (partnership) =>
          !partnership.deleted &&
          question.programmeIds.includes(partnership.programmeId) &&
          partnership.agreementFrom !== null &&
          overlaps(partnership.agreementFrom, partnership.agreementTo) &&
          partnership.members.some(
            (member) =>
              !member.deleted &&
              member.organisationId === organisation.id &&
              overlaps(member.startsOn ?? partnership.startsOn, member.endsOn ?? partnership.endsOn),
          ),
      ),
  );
  const mine = workspace.partnerships.filter(
    ({ deleted, programmeId }) => !deleted && question.programmeIds.includes(programmeId),
  );

  const declared = latestPartnerSurveys(world).flatMap((survey) => liveLevels(world, survey));
  const isTied = (one: string, other: string, events: SmallEvent[]) =>
    declared.some(
      ({ organisationId, aboutId, level }) =>
        level >= 2 &&
        ((organisationId === one && aboutId === other) || (organisationId === other && aboutId === one)),
    ) ||
    events.filter((event) => {
      const here = ids(world.organisations(event));
      return here.includes(one) && here.includes(other);
    }).length >= 2;
  const tiesAmong = (organisations: { id: string }[], events: SmallEvent[]) =>
    organisations.flatMap((one, place) =>
      organisations
        .slice(place + 1)
        .flatMap((other) => (isTied(one.id, other.id, events) ? [[one.id, other.id]] : [])),
    );
  const ties = tiesAmong(all, counted);

  const carried = counted.filter(({ level }) => level === 2 || level === 3 || level === 4);
  const partnerTies = tiesAmong(partners, carried);
  let largest: string[] = [];
  for (const { id } of [...partners].sort(byId)) {
    const component = [id];
    for (let grown = true; grown; ) {
      grown = false;
      for (const [one, other] of partnerTies as [string, string][]) {
        if (component.includes(one) === component.includes(other)) continue;
        component.push(component.includes(one) ? other : one);
        grown = true;
      }
    }
    if (component.length > largest.length) largest = component;
  }
  const withPartners = counted.filter((event) =>
    world.organisations(event).some(({ sector }) => sector !== "mops"),
  );
  const something = counted.length > 0 ? 1 : null;

  return {
    P1: count(counted.length > 0 ? partners : null, something),
    P2: share(
      members.filter(({ id }) => partners.some((partner) => partner.id === id)),
      members,
      mine.length > 0 ? 1 : null,
    ),
    P3: {
      ...(all.length >= 3
        ? fraction(2 * ties.length, all.length * (all.length - 1), 1, something)
        : fraction(null, null, 1, something)),
      numeratorIds: [...new Set(ties.flat())].sort(),
      denominatorIds: ids(all),
    },
    P4: {
      ...fraction(
        partners.length >= 3 ? largest.length : null,
        partners.length >= 3 ? partners.length : null,
        100,
        ratio(withPartners.filter(({ level }) => level !== null).length, withPartners.length),
      ),
      numeratorIds: partners.length >= 3 ? largest.sort() : [],
      denominatorIds: ids(partners),
    },
  };
}

function durabilityAndEfficiency(world: NaiveWorld): Record<string, NaiveResult> {
  const { counted, question } = world;
  const [previousFrom, previousTo] = naivePreviousPeriod(question.from, question.to);
  const previous = world.countedBetween(previousFrom, previousTo);
  const hoursPerEvent = (events: SmallEvent[]) => {
    const known = events.filter(({ staffMinutes }) => staffMinutes !== null);
    return ratio(
      known.reduce((sum, { staffMinutes }) => sum + (staffMinutes as number) / 60, 0),
      known.length,
    );
  };
  const withStaffHours = (events: SmallEvent[]) => events.filter(({ staffMinutes }) => staffMinutes !== null);
  const isComparable = counted.length / previous.length >= 0.9 || previous.length === 0;

  const priced = counted.filter(
    (event) => event.mopsCostGrosze !== null && event.lengthMinutes !== null && world.present(event) !== null,
  );
  const cost = priced.reduce((sum, event) => sum + (event.mopsCostGrosze as number) / 100, 0);
  const personHours = priced.reduce(
    (sum, event) => sum + (world.present(event) as number) * ((event.lengthMinutes as number) / 60),
    0,
  );

  const held = world.held(question.from, question.to);
  const sound = held.filter(
    (event) =>
      daysFrom(event.date, event.enteredOn) <= 14 &&
      event.title.trim() !== "" &&
      event.kind !== null &&
      event.lengthMinutes !== null &&
      event.level !== null &&
      world.present(event) !== null,
  );

  return {
    D5: {
      ...fraction(
        isComparable ? hoursPerEvent(counted) : null,
        isComparable ? hoursPerEvent(previous) : null,
        1,
        ratio(withStaffHours([...counted, ...previous]).length, counted.length + previous.length),
      ),
      numeratorIds: ids(withStaffHours(counted)),
      denominatorIds: ids(withStaffHours(previous)),
    },
    E1: {
      ...fraction(
        priced.length > 0 ? cost : null,
        priced.length > 0 ? personHours : null,
        1,
        ratio(priced.length, counted.length),
      ),
      numeratorIds: ids(priced),
      denominatorIds: ids(priced),
    },
    E3: share(sound, held, held.length > 0 ? 1 : null),
  };
}

/** Of whole calendar months the same number of months just before; otherwise the same number of days just before. */
export function naivePreviousPeriod(from: string, to: string): [string, string] {
  const last = dayAfter(from, -1);
  const isWhole = from.endsWith("-01") && dayAfter(to, 1).endsWith("-01");
  if (!isWhole) return [dayAfter(from, -(daysFrom(from, to) + 1)), last];
  let months = 0;
  let day = from;
  for (; day <= to; day = dayAfter(day, 1)) if (day.endsWith("-01")) months += 1;
  let first = from;
  while (months > 0) {
    first = dayAfter(first, -1);
    if (first.endsWith("-01")) months -= 1;
  }
  return [first, last];
}
