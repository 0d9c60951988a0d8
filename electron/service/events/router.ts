import { changedAnswer } from "../kernel/changed.ts";
import { os } from "../kernel/effects.ts";
import { failure } from "../kernel/failures.ts";
import { changing, reading } from "../kernel/handlers.ts";
import { changeEvents, setAttendance } from "./change-events.ts";
import { readQuickEntry } from "./compute-quick-entry.ts";
import { copyWeek } from "./copy-week.ts";
import { eventColumns } from "./event-rows.ts";
import { readKnownActivities } from "./known-activities.ts";
import { listEvents } from "./list-events.ts";
import { checkEventReferences, findEvent, replaceEventLists } from "./repository.ts";

export const eventsRouter = os.events.router({
  list: os.events.list.handler(reading(({ db }, input) => listEvents(db, input))),

  get: os.events.get.handler(
    reading(async ({ db }, input) => {
      const event = await findEvent(db, input.id);
      if (!event) throw failure("NOT_FOUND", "notFound");
      return event;
    }),
  ),

  create: os.events.create.handler(
    changing(async (scope, input) => {
      await checkEventReferences(scope, input);
      const columns = {
        ...eventColumns(input),
        external_id: null,
        review_note: null,
        entered_on: input.enteredOn ?? scope.kernel.clock.today(),
      };
      const event = await scope.changes.create("event", columns, input.id);
      await replaceEventLists(scope, event.id, input);
      return changedAnswer(scope, event);
    }),
  ),

  update: os.events.update.handler(
    changing(async (scope, input) => {
      await checkEventReferences(scope, input);
      const event = await scope.changes.update("event", input.id, input.revision, eventColumns(input));
      await replaceEventLists(scope, event.id, input);
      return changedAnswer(scope, event);
    }),
  ),

  readLine: os.events.readLine.handler(
    reading(async ({ db, kernel }, input) => {
      const activities = await readKnownActivities(db, input.programmeId);
      return readQuickEntry(input.text, kernel.clock.today(), activities);
    }),
  ),

  copyWeek: os.events.copyWeek.handler(
    changing(async (scope, input) => {
      const count = await copyWeek(scope, input);
      return { journalId: scope.changes.journalId, count };
    }),
  ),

  setAttendance: os.events.setAttendance.handler(
    changing(async (scope, input) => {
      await setAttendance(scope, input);
      return { journalId: scope.changes.journalId };
    }),
  ),

  changeMany: os.events.changeMany.handler(
    changing(async (scope, input) => {
      const revisions = await changeEvents(scope, input);
      return { journalId: scope.changes.journalId, count: revisions.length, revisions };
    }),
  ),

  remove: os.events.remove.handler(
    changing(async (scope, input) => {
      const removed = await scope.changes.remove("event", input.id, input.revision);
      // Photos of people are not kept for an event that is gone; undo brings both back.
      await scope.changes.removeWhere("attachment", "event_id", input.id);
      return changedAnswer(scope, removed);
    }),
  ),
});
