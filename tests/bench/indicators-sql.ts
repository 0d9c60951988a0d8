import type { Engine } from "../../electron/storage/database.ts";
import { halfYearWindow, type Period, previousPeriod, yearOf } from "../../shared/vocabulary/index.ts";

export interface ScriptQuestion {
  programmeIds: string[];
  period: Period;
  asOf: string;
}

/**
 * The forty indicators as somebody who knows SQL would write them by hand for one question (approved records, no rate of a
 * volunteer hour, the shipped questionnaire): some temporary tables, then a row `id, numerator, denominator` for each. What the
 * program is compared with; it knows nothing of proof, breakdowns or completeness.
 */
export function indicatorsScript(
  engine: Engine,
  question: ScriptQuestion,
): { statements: string[]; cleanUp: string[] } {
  const { period, asOf } = question;
  const { from, to } = period;
  const previous = previousPeriod(period);
  const half = halfYearWindow(to).from;
  const sqlite = engine === "sqlite";
  const ids = question.programmeIds.map((id) => `'${id}'`).join(", ");
  const days = (one: string, other: string) =>
    sqlite ? `(julianday(${other}) - julianday(${one}))` : `(${other}::date - ${one}::date)`;
  const addDays = (day: string, count: number) =>
    sqlite ? `date(${day}, '+${count} days')` : `to_char(${day}::date + ${count}, 'YYYY-MM-DD')`;
  const answer = (code: string) =>
    sqlite ? `json_extract(r.answers, '$.${code}')` : `(r.answers::json ->> '${code}')::float`;
  const rank = (place: number) =>
    sqlite ? `json_extract(x.ranks, '$[${place}]')` : `(x.ranks::json ->> ${place})::float`;
  const principle = (place: number) =>
    sqlite ? `json_extract(x.answers, '$[${place}]')` : `(x.answers::json ->> ${place})::float`;
  // Without it SQLite, which has no statistics of a workspace, begins at the larger table.
  const join = sqlite ? "cross join" : "join";
  const real = (expression: string) => `cast(${expression} as ${sqlite ? "real" : "double precision"})`;
  const role = (column: string) =>
    `case ${column} when 'participant' then 0 when 'helper' then 1 when 'co-organiser' then 2 else 3 end`;
  const counted = "deleted_at is null and status = 'held' and record_state = 'approved'";
  const table = (name: string, body: string) => `create temp table ${name} as ${body}`;

  const score = (items: [code: string, reversed: boolean][]) => {
    const turned = items.map(
      ([code, reversed]) =>
        `case when ${answer(code)} is null then 0 else ${reversed ? `6 - ${answer(code)}` : answer(code)} - 1 end`,
    );
    const known = items.map(([code]) => `case when ${answer(code)} is null then 0 else 1 end`);
    return { total: `(${turned.join(" + ")})`, known: `(${known.join(" + ")})` };
  };
  const six = (stem: string, reversed: number[] = []) =>
    Array.from({ length: 6 }, (_, place): [string, boolean] => [
      `${stem}_${place + 1}`,
      reversed.includes(place + 1),
    ]);
  const scale = (id: string, items: [string, boolean][]) => {
    const { total, known } = score(items);
    return `select '${id}', sum(s), nullif(count(*), 0) from (select ${real(total)} / ${known} / 4 * 100 as s from b_response r where ${known} >= 5) z`;
  };
  const possibilities = [1, 2, 3, 4].map((number) => answer(`mozliwosci_${number}`));
  const sumOf = (parts: string[]) => parts.map((part) => `coalesce(${part}, 0)`).join(" + ");
  const countOf = (parts: string[]) =>
    parts.map((part) => `case when ${part} is null then 0 else 1 end`).join(" + ");
  const ranks = Array.from({ length: 9 }, (_, place) => rank(place));
  const principles = Array.from({ length: 6 }, (_, place) => principle(place));

  const statements = [
    table(
      "b_event",
      `select id, programme_id, date, scope, kind, trim(title) as title, initiative_level as lvl, length_minutes as len,
        staff_minutes as st, volunteer_minutes as vo, mops_cost_grosze as mc, partner_cash_grosze as pc, in_kind_grosze as ik,
        partnership_id, record_state, entered_on, head_children as hc, head_youth as hy, head_adults as ha, head_seniors as hs,
        case when coalesce(head_children, head_youth, head_adults, head_seniors, head_unknown) is null then null else
          coalesce(head_children, 0) + coalesce(head_youth, 0) + coalesce(head_adults, 0) + coalesce(head_seniors, 0) + coalesce(head_unknown, 0) end as heads
        from event where programme_id in (${ids}) and date >= '${from}' and date <= '${to}' and deleted_at is null and status = 'held'`,
    ),
    table(
      "b_attendance",
      `select e.id as event_id, e.programme_id, e.date, e.scope, e.lvl, e.record_state, e.partnership_id, a.person_id, ${role("a.role")} as r,
        p.age_band as band, p.lives_in_area as lives from b_event e ${join} attendance a on a.event_id = e.id and a.deleted_at is null
        ${join} person p on p.id = a.person_id and p.staff = 0 and p.deleted_at is null`,
    ),
    table(
      "b_named",
      `select event_id, count(*) as named, count(*) filter (where band = 'children') as c, count(*) filter (where band = 'youth') as y,
        count(*) filter (where band = 'adults') as a, count(*) filter (where band = 'seniors') as s from b_attendance group by event_id`,
    ),
    table(
      "b_counted",
      `select e.*, coalesce(n.named, 0) as named, case when n.named is null and e.heads is null then null else coalesce(n.named, 0) + coalesce(e.heads, 0) end as present,
        ${real("coalesce(e.hc, 0) + coalesce(n.c, 0)")} as c, ${real("coalesce(e.hy, 0) + coalesce(n.y, 0)")} as y, ${real("coalesce(e.ha, 0) + coalesce(n.a, 0)")} as a,
        ${real("coalesce(e.hs, 0) + coalesce(n.s, 0)")} as s from b_event e left join b_named n on n.event_id = e.id where e.record_state = 'approved'`,
    ),
    table(
      "b_person",
      `select person_id, min(lives) as lives, count(*) as events, count(distinct substr(date, 1, 7)) as months, min(date) as first, max(r) as best,
        count(*) filter (where r >= 2) as led, count(distinct (cast(substr(date, 6, 2) as integer) + 2) / 3 + 10 * cast(substr(date, 1, 4) as integer)) filter (where r >= 2) as quarters
        from b_attendance where record_state = 'approved' group by person_id`,
    ),
    table(
      "b_before",
      `select a.person_id, max(${role("a.role")}) as best from event e ${join} attendance a on a.event_id = e.id and a.deleted_at is null
        where e.programme_id in (${ids}) and e.date < '${from}' and e.${counted.replaceAll(" and ", " and e.")} group by a.person_id`,
    ),
    table(
      "b_newcomer",
      `select p.person_id, p.first from b_person p where ${days("p.first", `'${asOf}'`)} >= 90
        and not exists (select 1 from b_before h where h.person_id = p.person_id)`,
    ),
    table(
      "b_again",
      `select n.person_id, min(a.date) as next from b_newcomer n join (
          select person_id, date from b_attendance where record_state = 'approved'
          union all select a.person_id, e.date from event e ${join} attendance a on a.event_id = e.id and a.deleted_at is null
            where e.programme_id in (${ids}) and e.date > '${to}' and e.date <= ${addDays(`'${to}'`, 90)} and e.${counted.replaceAll(" and ", " and e.")}
        ) a on a.person_id = n.person_id and a.date > n.first group by n.person_id, n.first having ${days("n.first", "min(a.date)")} <= 90`,
    ),
    table(
      "b_organisation",
      `select distinct c.id as event_id, c.lvl, o.id, o.sector from b_counted c ${join} event_organisation l on l.event_id = c.id and l.deleted_at is null
        ${join} organisation o on o.id = l.organisation_id and o.deleted_at is null`,
    ),
    table(
      "b_level",
      `select l.organisation_id as one, l.about_id as other, l.level from partner_survey v join partner_level l on l.survey_id = v.id and l.deleted_at is null
        where v.programme_id in (${ids}) and v.deleted_at is null and v.date = (select max(w.date) from partner_survey w
          where w.programme_id = v.programme_id and w.deleted_at is null and w.date >= '${from}' and w.date <= '${to}')`,
    ),
    table(
      "b_tie",
      `select one, other, max(free) as free from (
          select x.id as one, y.id as other, case when count(*) filter (where x.lvl >= 2) >= 2 then 1 else 0 end as free
            from b_organisation x join b_organisation y on y.event_id = x.event_id and x.id < y.id group by x.id, y.id having count(*) >= 2
          union all select case when one < other then one else other end, case when one < other then other else one end, 1 from b_level where level >= 2
            and one in (select id from b_organisation) and other in (select id from b_organisation)) t group by one, other`,
    ),
    table(
      "b_reach",
      `with recursive partner(id) as (select distinct id from b_organisation where sector <> 'mops'),
        edge(one, other) as (select one, other from b_tie where free = 1 and one in (select id from partner) and other in (select id from partner)
          union select other, one from b_tie where free = 1 and one in (select id from partner) and other in (select id from partner)),
        reach(start, id) as (select id, id from partner union select reach.start, edge.other from reach join edge on edge.one = reach.id)
        select start, count(*) as size from reach group by start`,
    ),
    table(
      "b_entry",
      `select d.id, d.type, d.source, d.priority from diagnosis_entry d where d.programme_id in (${ids}) and d.deleted_at is null
        and (d.date is null or d.date <= '${to}') and (d.closed_on is null or d.closed_on >= '${to}')`,
    ),
    table(
      "b_entry_action",
      `select l.entry_id, a.started_on from plan_action a join action_diagnosis l on l.action_id = a.id and l.deleted_at is null
        where a.programme_id in (${ids}) and a.deleted_at is null`,
    ),
    table(
      "b_own_organisation",
      `select l.organisation_id as id from event e ${join} event_organisation l on l.event_id = e.id and l.deleted_at is null where e.programme_id in (${ids}) and e.deleted_at is null
        union select m.organisation_id from partnership p join partnership_member m on m.partnership_id = p.id and m.deleted_at is null where p.programme_id in (${ids}) and p.deleted_at is null
        union select owner_organisation_id from animator_function where programme_id in (${ids}) and deleted_at is null and owner_organisation_id is not null
        union select responsible_id from plan_action where programme_id in (${ids}) and deleted_at is null and responsible_id is not null`,
    ),
    table(
      "b_group",
      `select g.id, g.founded_on, g.ended_on, (select max(e.date) from event_organisation l join event e on e.id = l.event_id
          where l.organisation_id = g.id and l.deleted_at is null and e.programme_id in (${ids}) and e.date <= '${to}' and e.${counted.replaceAll(" and ", " and e.")}) as last,
        (select ${[1, 2, 3, 4, 5, 6].map((number) => `coalesce(k.answer_${number}, 0)`).join(" + ")} from structure_checklist k where k.organisation_id = g.id and k.deleted_at is null and k.date <= '${to}' order by k.date desc limit 1) as yes,
        (select ${[1, 2, 3, 4, 5, 6].map((number) => `case when k.answer_${number} is null then 1 else 0 end`).join(" + ")} from structure_checklist k where k.organisation_id = g.id and k.deleted_at is null and k.date <= '${to}' order by k.date desc limit 1) as unsaid
        from organisation g where g.sector = 'resident-group' and g.deleted_at is null and (g.id in (select id from b_own_organisation) or not (
          exists (select 1 from event_organisation l join event e on e.id = l.event_id and e.deleted_at is null where l.organisation_id = g.id and l.deleted_at is null)
          or exists (select 1 from partnership_member m join partnership p on p.id = m.partnership_id and p.deleted_at is null where m.organisation_id = g.id and m.deleted_at is null)
          or exists (select 1 from animator_function f where f.owner_organisation_id = g.id and f.deleted_at is null)
          or exists (select 1 from plan_action a where a.responsible_id = g.id and a.deleted_at is null)))`,
    ),
    table(
      "b_response",
      `select r.id, r.answers from survey_wave w join survey_response r on r.wave_id = w.id and r.deleted_at is null where w.programme_id in (${ids}) and w.deleted_at is null
        and w.date = (select max(v.date) from survey_wave v where v.programme_id = w.programme_id and v.deleted_at is null and v.date >= '${from}' and v.date <= '${to}')`,
    ),
    table(
      "b_measure",
      `select m.id, m.baseline, m.target, (select x.value from measure_actual x where x.measure_id = m.id and x.deleted_at is null and x.date <= '${to}' order by x.date desc limit 1) as actual
        from plan_action a join measure m on m.action_id = a.id and m.deleted_at is null where a.programme_id in (${ids}) and a.deleted_at is null`,
    ),
    table(
      "b_member",
      `select distinct o.id from partnership p join partnership_member m on m.partnership_id = p.id and m.deleted_at is null join organisation o on o.id = m.organisation_id and o.deleted_at is null and o.sector <> 'mops'
        where p.programme_id in (${ids}) and p.deleted_at is null and p.agreement_from is not null and p.agreement_from <= '${to}' and (p.agreement_to is null or p.agreement_to >= '${from}')
        and (coalesce(m.starts_on, p.starts_on) is null or coalesce(m.starts_on, p.starts_on) <= '${to}') and (coalesce(m.ends_on, p.ends_on) is null or coalesce(m.ends_on, p.ends_on) >= '${from}')`,
    ),
    table(
      "b_population",
      `select g.id as programme_id, g.area_id, (select y.total from area_population y where y.area_id = g.area_id and y.deleted_at is null and y.total is not null and y.year <= ${yearOf(to)} order by y.year desc limit 1) as total
        from programme g where g.id in (${ids}) and g.area_id is not null`,
    ),
    `select 'A1' as id, ${real("case when (select count(*) from b_person) = 0 then null else (select count(*) from b_person) end")} as numerator, ${real("null")} as denominator
      union all select 'A2', sum(present), null from b_counted
      union all select 'A3', (select case when (select count(*) from b_population where total is not null) > 0 then count(distinct a.person_id) end from b_attendance a join b_population n on n.programme_id = a.programme_id and n.total is not null where a.record_state = 'approved' and a.lives = 'yes'), sum(total) from (select distinct area_id, total from b_population) z
      union all select 'A4', count(*) filter (where events >= 4 and months >= 3), nullif(count(*), 0) from b_person
      union all select 'I1', sum((1 - (c * c + y * y + a * a + s * s) / ((c + y + a + s) * (c + y + a + s))) * 4 / 3), nullif(count(*), 0) from b_counted where c + y + a + s >= 5
      union all select 'I2', (select count(*) from b_again), (select count(*) from b_newcomer)
      union all ${scale("I3", six("poczucie"))}
      union all ${scale("I4", six("sprawczosc", [5, 6]))}
      union all select 'W1', count(*) filter (where source = 'residents'), nullif(count(*), 0) from b_entry where source <> 'unknown'
      union all select 'W2', count(*) filter (where exists (select 1 from b_entry_action l where l.entry_id = b_entry.id and l.started_on <= '${to}')), count(*) from b_entry where priority = 1 and type in ('problem', 'need')
      union all select 'W3', count(*) filter (where ${sumOf(possibilities)} >= 16), count(*) from b_response r where ${countOf(possibilities)} = 4
      union all select 'W4', count(*) filter (where id in (select l.entry_id from b_counted c ${join} event_asset l on l.event_id = c.id and l.deleted_at is null)), count(*) from b_entry where type = 'asset'
      union all select 'S1', count(*) filter (where lvl >= 3), count(*) from b_counted where scope = 'community' and lvl is not null
      union all select 'S2', count(*) filter (where lvl = 4), count(*) from b_counted where scope = 'community' and lvl is not null
      union all select 'S3', coalesce(sum(lvl * 25), 0), count(*) from b_counted where scope = 'community' and lvl is not null
      union all select 'S4', count(*) filter (where led >= 2 and quarters >= 2), null from b_person
      union all select 'S5', coalesce(max(times), 0), (select count(distinct event_id) from b_attendance where record_state = 'approved' and scope = 'community' and lvl >= 3 and r >= 2)
        from (select person_id, count(*) as times from b_attendance where record_state = 'approved' and scope = 'community' and lvl >= 3 and r >= 2 group by person_id) z
      union all select 'S6', count(*) filter (where p.best > h.best), count(*) from b_person p join b_before h on h.person_id = p.person_id where h.best < 3
      union all select 'S7', ${real("sum(vo)")} / 60, ${real("sum(vo + st)")} / 60 from b_counted where vo is not null and st is not null
      union all select 'S8', count(*) filter (where decision = 'accepted'), count(*) from proposal where programme_id in (${ids}) and deleted_at is null and by_residents = 1 and decided_on >= '${from}' and decided_on <= '${to}'
      union all select 'P1', count(distinct id), null from b_organisation where sector <> 'mops'
      union all select 'P2', count(*) filter (where id in (select id from b_organisation)), count(*) from b_member
      union all select 'P3', case when count(distinct id) >= 3 then 2 * (select count(*) from b_tie) end, case when count(distinct id) >= 3 then count(distinct id) * (count(distinct id) - 1) end from b_organisation
      union all select 'P4', case when count(distinct id) >= 3 then (select max(size) from b_reach) end, case when count(distinct id) >= 3 then count(distinct id) end from b_organisation where sector <> 'mops'
      union all select 'P5', sum(level), nullif(count(*), 0) from (select avg(${real("level")}) as level from b_level group by case when one < other then one else other end, case when one < other then other else one end) z
      union all select 'P6', sum(${real(sumOf(principles))} / (${countOf(principles)})), nullif(count(*), 0) from (select q.answers from partner_survey v join partner_principles q on q.survey_id = v.id and q.deleted_at is null where v.programme_id in (${ids}) and v.deleted_at is null
        and v.date = (select max(w.date) from partner_survey w where w.programme_id = v.programme_id and w.deleted_at is null and w.date >= '${from}' and w.date <= '${to}')) x where ${countOf(principles)} >= 5
      union all select 'D1', count(*) filter (where last >= '${half}'), null from b_group
      union all select 'D2', count(*) filter (where (ended_on is null or ended_on >= ${addDays("founded_on", 365)}) and last >= ${addDays("founded_on", 182)}), count(*) from b_group where ${addDays("founded_on", 365)} <= '${to}'
      union all select 'D3', count(*) filter (where yes >= 4), count(*) filter (where yes >= 4 or yes + unsaid < 4) from b_group where last >= '${half}'
      union all select 'D4', count(*) filter (where ((f.owner_kind = 'organisation' and o.sector <> 'mops') or (f.owner_kind = 'person' and p.staff = 0))
        and exists (select 1 from function_done d where d.function_id = f.id and d.deleted_at is null and d.date >= '${half}' and d.date <= '${to}')), count(*)
        from animator_function f left join organisation o on o.id = f.owner_organisation_id and o.deleted_at is null left join person p on p.id = f.owner_person_id and p.deleted_at is null where f.programme_id in (${ids}) and f.deleted_at is null
      union all select 'D5', case when n.events * 10 >= b.events * 9 then ${real("n.minutes")} / 60 / nullif(n.known, 0) end, case when n.events * 10 >= b.events * 9 then ${real("b.minutes")} / 60 / nullif(b.known, 0) end
        from (select count(*) as events, count(st) as known, sum(st) as minutes from b_counted) n, (select count(*) as events, count(staff_minutes) as known, sum(staff_minutes) as minutes from event where programme_id in (${ids}) and date >= '${previous.from}' and date <= '${previous.to}' and ${counted}) b
      union all select 'D6', sum(${real(sumOf(ranks))}), nullif(sum(${countOf(ranks)}), 0) from capacity_workshop x where x.programme_id in (${ids}) and x.deleted_at is null and x.date = (select max(w.date) from capacity_workshop w where w.programme_id = x.programme_id and w.deleted_at is null and w.date >= '${from}' and w.date <= '${to}')
      union all select 'D7', null, (select count(distinct g.id) from programme g join follow_up u on u.programme_id = g.id and u.deleted_at is null and u.date <= '${asOf}' where g.id in (${ids}) and g.ends_on < '${asOf}')
      union all select 'L1', count(*) filter (where finished_on <= due_on), count(*) from plan_action where programme_id in (${ids}) and deleted_at is null and due_on >= '${from}' and due_on <= '${to}'
      union all select 'L2', count(*) filter (where (actual - baseline) / (target - baseline) >= 1), count(*) from b_measure where baseline is not null and target <> baseline and actual is not null
      union all select 'L3', count(*) filter (where exists (select 1 from b_entry_action l where l.entry_id = b_entry.id)), count(*) from b_entry where priority = 1 and type = 'problem'
      union all select 'L4', count(*) filter (where lives = 'yes'), count(*) filter (where lives <> 'unknown') from b_attendance where record_state = 'approved' and partnership_id in (select id from partnership where programme_id in (${ids}) and kind = 'local-support-group' and deleted_at is null)
      union all select 'E1', ${real("sum(mc)")} / 100, ${real("sum(present * len)")} / 60 from b_counted where mc is not null and len is not null and present is not null
      union all select 'E2', ${real("sum(pc + ik)")} / 100, ${real("sum(mc)")} / 100 from b_counted where mc is not null and pc is not null and ik is not null
      union all select 'E3', count(*) filter (where title <> '' and kind is not null and len is not null and lvl is not null and (heads is not null or named > 0) and ${days("date", "entered_on")} <= 14), count(*) from (select b_event.*, n.named from b_event left join b_named n on n.event_id = b_event.id) z`,
  ];
  const cleanUp = statements.flatMap((statement) => {
    const [, name] = /^create temp table (\w+)/.exec(statement) ?? [];
    return name ? [`drop table ${name}`] : [];
  });
  return { statements, cleanUp };
}
