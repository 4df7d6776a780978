import { accessMigrations, ActionCatalogue, LoggedReads, type Member } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { caseFileContext, CaseReader } from '#case-file';
import { testDatabase, type TestDatabase } from '#database/testing';
import { directoryContext, DirectoryReader } from '#directory';
import type { RecordedEvent } from '#event-store';
import { recorded } from '#event-store/testing';
import { ActionReader, actionStream, forumsContext, type ActionEvent } from '#forums';
import { anAction, EXAMPLE_ACTION_ID, EXAMPLE_HOSTEL_ID, EXAMPLE_IDVA_ID } from '#forums/testing';
import { applyEvents } from '#projections/testing';
import { ReferralClocks, referralsContext, referralStream, type ReferralEvent } from '#referrals';
import { aReferral, RECIPIENT_ID, REFERRAL_ID } from '#referrals/testing';
import { myWorkActions } from '../my-work.actions.js';
import { OpenClocks } from './open-clocks.reader.js';

const HOSTEL_ID = EXAMPLE_HOSTEL_ID;
const GIVEN = 'ac710005-0000-4000-8000-000000000005';
const OURS = 'ac710006-0000-4000-8000-000000000006';
const ofReferral = (event: ReferralEvent) => recorded(event, { stream: referralStream(event.data.referralId) });
const ofAction = (event: ActionEvent) => recorded(event, { stream: actionStream(event.data.actionId) });

/** Each event a revision further in its stream than the one before it. */
function inOrder(events: readonly RecordedEvent[]): RecordedEvent[] {
  return events.map((event, index) => ({ ...event, position: BigInt(index), revision: BigInt(index) }));
}

describe('The open clocks of an organisation', () => {
  let test: TestDatabase;
  let clocks: OpenClocks;

  beforeAll(async () => {
    const contexts = [directoryContext, caseFileContext, referralsContext, forumsContext];
    test = await testDatabase([...accessMigrations, ...contexts.flatMap(({ migrations }) => [...migrations])]);
    const reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(myWorkActions),
      quickOptions(),
      new OpenStandings(),
    );
    clocks = new OpenClocks(
      reads,
      new DirectoryReader(test.database),
      new ReferralClocks(),
      new ActionReader(),
      new CaseReader(),
    );
    const happened = inOrder([
      ofReferral(aReferral.drafted({ referrerOrganisationId: HOSTEL_ID })),
      ofReferral(aReferral.submitted()),
      ofAction(anAction.raised({ ownerOrganisationId: HOSTEL_ID })),
      ofAction(anAction.raised({ actionId: GIVEN, ownerOrganisationId: EXAMPLE_IDVA_ID, dueOn: '2025-04-11' })),
      ofAction(
        anAction.raised({ actionId: OURS, ownerOrganisationId: HOSTEL_ID, raisedByOrganisationId: EXAMPLE_IDVA_ID }),
      ),
      ofAction(anAction.accepted({ actionId: OURS })),
      ofAction(anAction.completed({ actionId: OURS })),
    ]);
    const projections = contexts.flatMap(({ projections }) => [...projections]);
    await applyEvents(test.database, projections, happened);
  });
  afterAll(() => test.close());

  const read = (change: Partial<Member>) => clocks.read(someSignedIn(change));
  const idsOf = async (change: Partial<Member>) => (await read(change)).map(({ id }) => id);

  it('are a lead’s referrals and actions, by day, without what is done', async () =>
    expect(await idsOf({ role: 'safeguarding-lead', organisationId: HOSTEL_ID })).toEqual([
      EXAMPLE_ACTION_ID,
      GIVEN,
      REFERRAL_ID,
    ]));

  it('know whose turn it is', async () =>
    expect(await read({ role: 'safeguarding-lead', organisationId: HOSTEL_ID })).toMatchObject([
      { id: EXAMPLE_ACTION_ID, turn: 'ours', awaited: 'acceptance' },
      { id: GIVEN, turn: 'theirs', awaited: 'acceptance' },
      { id: REFERRAL_ID, turn: 'theirs', awaited: 'acknowledgement' },
    ]));

  it('are a referrer’s referrals alone', async () =>
    expect(await idsOf({ role: 'referrer', organisationId: HOSTEL_ID })).toEqual([REFERRAL_ID]));

  it('are, for a service, what was sent to it', async () =>
    expect(await read({ role: 'service-worker', organisationId: RECIPIENT_ID })).toMatchObject([
      { id: REFERRAL_ID, turn: 'ours', awaited: 'acknowledgement' },
    ]));

  it.each(['commissioner', 'auditor'] as const)('are none for a %s, and nothing was read', async (role) => {
    const before = await rowsOfReadLog();
    expect(await read({ role, organisationId: HOSTEL_ID })).toEqual([]);
    expect(await rowsOfReadLog()).toHaveLength(before.length);
  });

  it('leave a row in the read log with the ids that were shown', async () => {
    const ids = await idsOf({ role: 'safeguarding-lead', organisationId: HOSTEL_ID });
    expect((await rowsOfReadLog()).at(-1)).toMatchObject({ action: 'my-work:read', kind: 'clock', ids });
  });

  const rowsOfReadLog = () =>
    test.database.query<{ action: string; kind: string; ids: string[] }>(
      `SELECT action, resource_kind AS kind, returned_ids AS ids FROM access.read_log ORDER BY read_id`,
    );
});
