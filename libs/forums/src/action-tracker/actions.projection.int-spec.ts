import { accessMigrations } from '#access';
import { inReading } from '#access/testing';
import { projectionSpec, recorded } from '#projections/testing';
import type { RecordedEvent } from '#event-store';
import { ActionReader } from '../action.reader.js';
import { actionStream } from '../domain/action.stream.js';
import { anAction, EXAMPLE_ACTION_ID } from '../domain/action.examples.js';
import type { ActionEvent } from '../domain/action.events.js';
import {
  EXAMPLE_FORUM_REFERRAL_ID,
  EXAMPLE_HOSTEL_ID,
  EXAMPLE_IDVA_ID,
  EXAMPLE_POLICE_ID,
} from '../domain/forum-referral.examples.js';
import { forumsMigrations } from '../migrations/index.js';
import { standingOf } from './action.row.js';
import { ActionsProjection } from './actions.projection.js';
import { action, actionCounts, actions, actionsOf, type ActionFilter } from './actions.query.js';

const spec = projectionSpec(new ActionsProjection(), [...accessMigrations, ...forumsMigrations]);
const on = (event: ActionEvent, occurredAt = new Date('2025-04-03T09:00:00Z')): RecordedEvent =>
  recorded(event, { stream: actionStream(event.data.actionId), occurredAt });
const find = (id = EXAMPLE_ACTION_ID) => inReading(spec.database(), (tx) => action(tx, id));

describe('An action as it stands', () => {
  it('begins as raised, with the date first agreed', async () => {
    await spec.given(on(anAction.raised()));
    expect(await find()).toMatchObject({
      status: 'RAISED',
      dueOn: '2025-04-04',
      originalDueOn: '2025-04-04',
      extensions: [],
    });
  });

  it('keeps the first date and every extension', async () => {
    await spec.given(on(anAction.raised()), on(anAction.accepted()), on(anAction.extended()));
    expect(await find()).toMatchObject({
      status: 'ACCEPTED',
      acceptedOn: '2025-04-01',
      dueOn: '2025-04-11',
      originalDueOn: '2025-04-04',
      extensions: [{ dueOn: '2025-04-11', previousDueOn: '2025-04-04', extendedOn: '2025-04-03' }],
    });
  });

  it.each([
    ['completed', anAction.completed(), { status: 'COMPLETED', closedOn: '2025-04-03', outcome: 'DONE' }],
    [
      'given up',
      anAction.notAchieved(),
      { status: 'NOT_ACHIEVED', closedOn: '2025-04-04', alternative: 'Patrol strategy agreed instead.' },
    ],
  ])('is closed once %s', async (_name, event, expected) => {
    await spec.given(on(anAction.raised()), on(anAction.accepted()), on(event));
    expect(await find()).toMatchObject(expected);
  });

  it('has no owner once rejected', async () => {
    await spec.given(on(anAction.raised()), on(anAction.rejected()));
    expect(await find()).toMatchObject({ status: 'REJECTED', closedOn: '2025-04-02' });
  });

  it('carries the revision that a change must have seen', async () => {
    await spec.given(on(anAction.raised()), on(anAction.accepted()));
    expect((await find())?.revision).toBe(1n);
  });
});

const LATE = 'ac710002-0000-4000-8000-000000000002';
const OURS = 'ac710003-0000-4000-8000-000000000003';
const DONE = 'ac710004-0000-4000-8000-000000000004';
const TODAY = '2025-04-30';

describe('The tracker', () => {
  const police = (side: ActionFilter['side'], show: ActionFilter['show']): ActionFilter => ({
    organisationId: EXAMPLE_POLICE_ID,
    side,
    show,
    today: TODAY,
  });
  const list = (filter: ActionFilter, page: { limit?: number; after?: string | undefined } = {}) =>
    inReading(spec.database(), (tx) => actions(tx, filter, { limit: 10, ...page }));
  const idsOf = async (filter: ActionFilter) => (await list(filter)).actions.map(({ actionId }) => actionId);

  beforeAll(() =>
    spec.given(
      on(anAction.raised({ dueOn: '2025-05-06' })),
      on(anAction.raised({ actionId: LATE, dueOn: '2025-04-22' })),
      on(anAction.accepted({ actionId: LATE })),
      on(anAction.raised({ actionId: OURS, ownerOrganisationId: EXAMPLE_IDVA_ID, dueOn: '2025-04-30' })),
      on(anAction.raised({ actionId: DONE, dueOn: '2025-04-04' })),
      on(anAction.accepted({ actionId: DONE })),
      on(anAction.completed({ actionId: DONE })),
    ),
  );

  it('lists what an organisation owns, the earliest due first', async () =>
    expect(await idsOf(police('owned', 'open'))).toEqual([LATE, EXAMPLE_ACTION_ID]));

  it('shows an action as overdue the day after its date, and not on the day', async () => {
    expect(await idsOf(police('owned', 'overdue'))).toEqual([LATE]);
    expect(await idsOf({ organisationId: EXAMPLE_IDVA_ID, side: 'owned', show: 'overdue', today: TODAY })).toEqual([]);
    expect(
      await idsOf({ organisationId: EXAMPLE_IDVA_ID, side: 'owned', show: 'overdue', today: '2025-05-01' }),
    ).toEqual([OURS]);
  });

  it('lists what an organisation raised', async () =>
    expect(await idsOf({ organisationId: EXAMPLE_HOSTEL_ID, side: 'raised', show: 'open', today: TODAY })).toEqual([
      LATE,
      OURS,
      EXAMPLE_ACTION_ID,
    ]));

  it.each([
    ['waiting for their owner', 'to-accept', [EXAMPLE_ACTION_ID]],
    ['closed', 'closed', [DONE]],
    ['all', 'all', [DONE, LATE, EXAMPLE_ACTION_ID]],
    ['without an owner', 'rejected', []],
  ] as const)('can be cut to actions that are %s', async (_name, show, expected) =>
    expect(await idsOf(police('owned', show))).toEqual(expected),
  );

  it('shows a stranger nothing, and an auditor everything', async () => {
    expect(await idsOf({ organisationId: EXAMPLE_FORUM_REFERRAL_ID, side: 'all', show: 'all', today: TODAY })).toEqual(
      [],
    );
    expect(await idsOf({ side: 'all', show: 'all', today: TODAY })).toHaveLength(4);
  });

  it('goes on where its first page ended', async () => {
    const first = await list(police('owned', 'all'), { limit: 2 });
    expect(first.actions).toHaveLength(2);
    const second = await list(police('owned', 'all'), { limit: 2, after: first.next });
    expect(second.actions.map(({ actionId }) => actionId)).toEqual([EXAMPLE_ACTION_ID]);
    expect(second).not.toHaveProperty('next');
  });

  it('begins again at a cursor of nobody, on a date that never was', async () => {
    const again = await list(police('owned', 'all'), { limit: 2, after: `2025-02-30~${EXAMPLE_ACTION_ID}` });
    expect(again.actions).toHaveLength(2);
  });

  it('counts what there is to do', async () =>
    expect(await inReading(spec.database(), (tx) => actionCounts(tx, police('owned', 'all')))).toEqual({
      open: 2,
      overdue: 1,
      toAccept: 1,
      rejected: 0,
    }));

  it('gives the actions of one forum case', async () =>
    expect(await inReading(spec.database(), (tx) => actionsOf(tx, EXAMPLE_FORUM_REFERRAL_ID))).toHaveLength(4));

  it('answers other contexts with what waits for an organisation and what it waits for', async () => {
    const reader = new ActionReader();
    const [owned, raised] = await inReading(spec.database(), async (tx) => [
      await reader.openOwnedBy(tx, EXAMPLE_POLICE_ID),
      await reader.openRaisedBy(tx, EXAMPLE_HOSTEL_ID),
    ]);
    expect(owned).toMatchObject([
      { actionId: LATE, dueOn: '2025-04-22', what: anAction.raised().data.text },
      { actionId: EXAMPLE_ACTION_ID },
    ]);
    expect(raised.map(({ actionId }) => actionId)).toEqual([LATE, OURS, EXAMPLE_ACTION_ID]);
  });

  it.each([
    [LATE, 'overdue'],
    [EXAMPLE_ACTION_ID, 'to-accept'],
    [DONE, 'completed'],
  ])('says where %s stands', async (id, standing) => {
    const found = await find(id);
    expect(found && standingOf(found, TODAY)).toBe(standing);
  });
});
