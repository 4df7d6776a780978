import { accessMigrations } from '#access';
import { inReading } from '#access/testing';
import type { RecordedEvent } from '#event-store';
import { projectionSpec, recorded } from '#projections/testing';
import { RequestRefused } from '#web';
import { REFERRAL_STATES, type ReferralState } from '../domain/code-lists/referral-codes.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { aReferral, RECIPIENT_ID, REFERRER_ID, SERVICE_ID } from '../domain/referral.examples.js';
import { referralStream } from '../domain/referral.stream.js';
import { referralsMigrations } from '../migrations/index.js';
import { countsIn, MOST_COUNTED } from './box-counts.query.js';
import { STAGES_OF, type BoxFilter } from './box-filter.js';
import { referralsIn } from './box.query.js';
import { ReferralRegisterProjection } from './referral-register.projection.js';

const spec = projectionSpec(new ReferralRegisterProjection(), [...accessMigrations, ...referralsMigrations]);
const { drafted, submitted, acknowledged } = aReferral;

const id = (number: number): string => `5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1b${String(number).padStart(2, '0')}`;
const OTHERS = '2f8c4b6a-9d1e-5a73-8b5c-1e7d3f9a4cff';

/** The events of one referral, each an hour after the one before; the first on that day of April 2025. */
const story = (number: number, day: number, ...events: ReferralEvent[]): RecordedEvent[] =>
  events.map((event, index) => {
    const at = new Date(Date.UTC(2025, 3, day, 9 + index, number));
    const data = { ...event.data, referralId: id(number) };
    return recorded({ type: event.type, data }, { stream: referralStream(id(number)), occurredAt: at, recordedAt: at });
  });
const clock = (decideBy: string) => ({ startsOn: '2025-04-01', acknowledgeBy: '2025-04-02', decideBy });

const inbox = { side: 'recipient', organisationId: RECIPIENT_ID } as const;
const sent = { side: 'referrer', organisationId: REFERRER_ID } as const;
type Order = readonly ['due' | 'sent' | 'ended', 'asc' | 'desc'];

/** A draft, three that wait for a decision, one that waits for an answer, one declined, one discarded, one of others. */
const some: readonly RecordedEvent[] = [
  ...story(1, 10, drafted()),
  ...story(2, 3, drafted(), submitted({ clock: clock('2025-04-20') }), acknowledged()),
  ...story(3, 10, drafted(), submitted({ clock: clock('2025-04-10'), urgency: 'URGENT' }), acknowledged()),
  ...story(4, 8, drafted(), submitted({ clock: clock('2025-04-15') }), acknowledged()),
  ...story(5, 10, drafted(), submitted(), acknowledged(), aReferral.declined()),
  ...story(6, 10, drafted(), aReferral.withdrawn({ reason: 'DRAFT_DISCARDED' })),
  ...story(7, 10, drafted({ referrerOrganisationId: OTHERS, recipientOrganisationId: OTHERS }), submitted()),
  ...story(8, 9, drafted(), submitted(), acknowledged(), aReferral.informationRequested()),
];
beforeEach(() => spec.given(...some));

const read = async (box: typeof inbox | typeof sent, filter: BoxFilter, [sort, order]: Order = ['due', 'asc']) =>
  inReading(spec.database(), async (tx) => {
    const { entries } = await referralsIn(tx, box, { ...filter, sort, order }, { limit: 25 });
    return entries.map(({ referralId }) => referralId);
  });

describe('A box of referrals', () => {
  it('has the nearest deadline first', async () =>
    expect(await read(inbox, { stage: 'deciding', states: ['RECEIVED'] })).toEqual([id(3), id(4), id(2)]));
  it('can be turned round', async () =>
    expect(await read(inbox, { stage: 'deciding', states: ['RECEIVED'] }, ['due', 'desc'])).toEqual([
      ...[id(2), id(4), id(3)],
    ]));
  it('can have what was sent first first', async () =>
    expect(await read(inbox, { stage: 'deciding' }, ['sent', 'asc'])).toEqual([id(2), id(4), id(8), id(3)]));
  it('of a service holds nothing that was not sent, whatever is asked for', async () => {
    expect(new Set(await read(inbox, {}))).toEqual(new Set([id(2), id(3), id(4), id(5), id(8)]));
    expect(await read(inbox, { stage: 'draft' })).toEqual([]);
  });
  it('of a referrer holds the drafts, and nothing that was thrown away', async () => {
    expect(await read(sent, { stage: 'draft' })).toEqual([id(1)]);
    expect(new Set(await read(sent, {}))).toEqual(new Set([id(1), id(2), id(3), id(4), id(5), id(8)]));
  });
  it.each<[string, BoxFilter, readonly number[]]>([
    ['what is urgent', { urgency: 'URGENT' }, [3]],
    ['one service', { serviceId: SERVICE_ID }, [2, 3, 4, 8]],
    ['another service', { serviceId: OTHERS }, []],
    ['a worker who has none', { workerId: OTHERS }, []],
    ['those that nobody has the work of', { withoutWorker: true }, [2, 3, 4, 8]],
    ['what waits on the service', { waitsOn: 'recipient' }, [2, 3, 4]],
    ['what waits on the referrer', { waitsOn: 'referrer' }, [8]],
    ['what waits on nobody', { waitsOn: 'nobody' }, []],
    ['what was sent from a day', { sentFrom: '2025-04-09' }, [3, 8]],
    ['what was sent before a day', { sentBefore: '2025-04-09' }, [2, 4]],
    ['both', { sentFrom: '2025-04-08', sentBefore: '2025-04-09' }, [4]],
  ])('can be narrowed down to %s', async (_, filter, found) =>
    expect(new Set(await read(inbox, { stage: 'deciding', ...filter }))).toEqual(new Set(found.map(id))),
  );
  it('counts each filter, with the same limits', async () => {
    const filters: BoxFilter[] = [
      { stage: 'deciding' },
      { stage: 'deciding', states: ['RECEIVED'] },
      { stage: 'over' },
    ];
    const counts = (box: typeof inbox | typeof sent) =>
      inReading(spec.database(), (tx) => countsIn(tx, box, [...filters, { stage: 'draft' }]));
    expect(await counts(inbox)).toEqual([4, 3, 1, 0]);
    expect(await counts(sent)).toEqual([4, 3, 1, 1]);
  });
  it('counts a filter as often as it is asked for', async () => {
    const filters: BoxFilter[] = [{ stage: 'over' }, { stage: 'deciding' }, { stage: 'deciding', states: undefined }];
    expect(await inReading(spec.database(), (tx) => countsIn(tx, inbox, filters))).toEqual([1, 4, 4]);
  });
  it('is counted no further than anybody reads', async () => {
    await manyMore(MOST_COUNTED + 5);
    expect(await inReading(spec.database(), (tx) => countsIn(tx, inbox, [{ stage: 'deciding' }]))).toEqual([
      MOST_COUNTED,
    ]);
  });
  it('has each filter counted by itself where one look does not reach over all of a stage', async () => {
    await manyMore(4 * MOST_COUNTED);
    const filters: BoxFilter[] = [{ stage: 'deciding' }, { stage: 'deciding', states: ['RECEIVED'] }];
    expect(await inReading(spec.database(), (tx) => countsIn(tx, inbox, filters))).toEqual([MOST_COUNTED, 3]);
  });

  /** So many besides, that were sent after all the others. */
  const manyMore = (count: number) => {
    const uuid = (number: number) => `5b1f7a52-3a0e-5c1b-9a54-${String(number).padStart(12, '0')}`;
    return spec.given(
      ...some,
      ...Array.from({ length: count }, (_, number) =>
        story(number % 60, 11, drafted(), submitted()).map((event) => ({
          ...event,
          stream: referralStream(uuid(number)),
          data: { ...event.data, referralId: uuid(number) },
        })),
      ).flat(),
    );
  };

  it.each<Order>([
    ['due', 'asc'],
    ['due', 'desc'],
    ['sent', 'desc'],
    ['ended', 'desc'],
  ])('can be read page by page, each referral once (%s, %s)', async (sort, order) => {
    const whole = await read(inbox, {}, [sort, order]);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = { limit: 1, ...(cursor === undefined ? {} : { cursor }) };
      const shown = await inReading(spec.database(), (tx) => referralsIn(tx, inbox, { sort, order }, page));
      paged.push(...shown.entries.map(({ referralId }) => referralId));
      cursor = shown.next;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
  });

  it.each([
    ...['abc', '2025-04-10', `2025-04-10~${'x'.repeat(36)}`, "2025-04-10~' OR true"],
    ...[`2025-02-31~${id(1)}`, `2025-04-10T25:00:00.000000Z~${id(1)}`, `2025-13-01T10:00:00.000000Z~${id(1)}`],
  ])('refuses the cursor %j, which no page gave', async (cursor) => {
    for (const sort of ['due', 'sent'] as const) {
      const reading = inReading(spec.database(), (tx) =>
        referralsIn(tx, inbox, { sort, order: 'asc' }, { limit: 1, cursor }),
      );
      await expect(reading).rejects.toThrow(RequestRefused);
    }
  });
});

it.each(REFERRAL_STATES.codes.map(({ code }) => code))(
  'puts %s into one of the stages it can be in',
  async (state: ReferralState) => {
    const stages = await spec.database().tx(async (tx) => {
      await tx.query('UPDATE referrals.register SET state = $1', [state]);
      return tx.query<{ stage: string | null }[]>(
        'SELECT DISTINCT stage FROM referrals.register WHERE submitted_at IS NOT NULL AND stage IS NOT NULL',
      );
    });
    expect(stages.length).toBeGreaterThan(0);
    for (const { stage } of stages) expect(STAGES_OF[state]).toContain(stage);
  },
);
