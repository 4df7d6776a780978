import { accessMigrations, ActionCatalogue, MemberReader, Permissions } from '#access';
import { OpenStandings, someSignedIn } from '#access/testing';
import { caseEventTypes, caseStream } from '#case-file';
import { aCase } from '#case-file/testing';
import { ClockTermsReader } from '#clocks';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, eventStoreMigrations, newId, PostgresEventStore, type EventStore } from '#event-store';
import { londonInstant, RuleBroken, SetClock } from '#kernel';
import { ProjectionRunner, projectionsMigrations } from '#projections';
import { CaseloadPlaces } from '../caseload-places.js';
import { RecordedClockTerms } from '../clock-terms-of-referral.js';
import { caseloadEventTypes } from '../domain/caseload/caseload.event-types.js';
import { referralEventTypes } from '../domain/referral.event-types.js';
import { anEnd } from '../domain/ending.examples.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { aReferral, CASE_ID, RECIPIENT_ID, REFERRAL_ID } from '../domain/referral.examples.js';
import { referralStream } from '../domain/referral.stream.js';
import { aWork, WORKER_ID } from '../domain/work.examples.js';
import { CASELOAD_CAP } from '../domain/work/caseload.policies.js';
import { referralsMigrations } from '../migrations/index.js';
import { ReassignCaseload, ReassignCaseloadHandler } from '../reassign-caseload/reassign-caseload.command.js';
import { ReferralRegisterProjection } from '../referral-register/referral-register.projection.js';
import { ReferralSteps } from '../referral-steps.js';
import { referralsActions } from '../referrals.actions.js';
import { StepFacts } from '../step/step-facts.js';
import { TakeStep, TakeStepHandler } from '../step/take-step.command.js';

const NOW = londonInstant('2025-04-14', '10:00');
const LEAVER_ID = newId(WORKER_ID, 'leaver');
const manager = someSignedIn({ role: 'service-manager', organisationId: RECIPIENT_ID }, { now: NOW });
const referral = (n: number): string => newId(REFERRAL_ID, `${n}`);
const WAITING = [100, 101, 102, 103, 104, 105].map(referral);

/** The worker has two places left, and the register has not heard of anything that follows. */
describe('Allocations to one worker at once', () => {
  let test: TestDatabase;
  let store: PostgresEventStore;

  beforeEach(async () => {
    test = await testDatabase([
      ...[...eventStoreMigrations, ...projectionsMigrations, ...accessMigrations, ...referralsMigrations],
    ]);
    const catalogue = new EventCatalogue().register({
      ...referralEventTypes,
      ...caseloadEventTypes,
      ...caseEventTypes,
    });
    store = new PostgresEventStore(test.url, catalogue, new SetClock(NOW));
    for (const memberId of [WORKER_ID, LEAVER_ID])
      await test.database.query(
        `INSERT INTO access.member (member_id, name, sign_in_name, organisation_id, organisation_name, organisation_type, role)
         VALUES ($1, 'Rowan Birchall', $1::uuid::text, $2, 'Wexcombe Change Service', 'SPECIALIST_PERP_SERVICE', 'service-worker')`,
        [memberId, RECIPIENT_ID],
      );
    await store.append(caseStream(CASE_ID), 'noStream', [aCase.opened({ caseId: CASE_ID })], contextOf('case'));
    for (let n = 0; n < CASELOAD_CAP - 2; n++) await accepted(referral(n), WORKER_ID);
    for (const referralId of WAITING) await accepted(referralId);
    const runner = new ProjectionRunner(test.database, store, [new ReferralRegisterProjection()]);
    await runner.start();
    await runner.stop();
  });
  afterEach(async () => {
    await store.close();
    await test.close();
  });

  const contextOf = (of: string) => manager.context(newId(REFERRAL_ID, `command ${of}`));

  async function accepted(referralId: string, workerId?: string): Promise<void> {
    const { drafted, submitted, acknowledged, accepted: yes } = aReferral;
    const given = workerId === undefined ? [] : [aWork.allocated({ referralId, workerId })];
    const facts = [drafted, submitted, acknowledged, yes].map((fact) => fact({ referralId }));
    await store.append(referralStream(referralId), 'noStream', [...facts, ...given], contextOf(referralId));
  }

  const append = (referralId: string, event: ReferralEvent) =>
    store.append(referralStream(referralId), 'exists', [event], contextOf(`${referralId} ${event.type}`));

  /** Holds each append back until as many as `width` were decided, so that none of them knows of another. */
  function together(width: number): EventStore {
    let decided = 0;
    let open = (): void => undefined;
    const all = new Promise<void>((resolve) => (open = resolve));
    return new Proxy<EventStore>(store, {
      get(target, name) {
        if (name !== 'appendAtomic') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
        return async (...args: Parameters<EventStore['appendAtomic']>) => {
          if (++decided >= width) open();
          await all;
          return target.appendAtomic(...args);
        };
      },
    });
  }

  function at(log: EventStore) {
    const permissions = new Permissions(new ActionCatalogue().register(referralsActions), new OpenStandings());
    const facts = new StepFacts(log, new MemberReader(test.database), test.database);
    const clocks = new RecordedClockTerms(test.database, new ClockTermsReader(test.database));
    const places = new CaseloadPlaces(log, test.database);
    const steps = new TakeStepHandler(new ReferralSteps(log, permissions), clocks, places);
    const moves = new ReassignCaseloadHandler(log, permissions, facts, places);
    return {
      allocate: async (referralId: string, overCapReason?: string) => {
        const worker = (await facts.workersOf(RECIPIENT_ID)).find(({ memberId }) => memberId === WORKER_ID);
        const details = { type: 'AllocateWorker', worker, isTrained: true, overCapReason } as const;
        const step = { referralId, details, action: 'referral:allocate', seenRevision: 3n, signed: manager } as const;
        return steps.execute(new TakeStep({ ...step, commandId: newId(referralId, 'allocate') }));
      },
      move: (referralIds: readonly string[]) => {
        const details = { fromWorkerId: LEAVER_ID, toWorkerId: WORKER_ID, referralIds, isTrained: true };
        return moves.execute(new ReassignCaseload(details, newId(REFERRAL_ID, 'move'), manager));
      },
    };
  }

  const outcomes = async (work: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(work)).map((one) => {
      if (one.status === 'fulfilled') return 'given';
      if (one.reason instanceof RuleBroken) return one.reason.rule;
      throw one.reason;
    });
  const given = async () => {
    const { events } = await store.readAll({ after: -1n, max: 500, types: ['CaseAllocated'] });
    return events.map(({ data }) => data as { workerId: string; caseload: number }).slice(CASELOAD_CAP - 2);
  };

  it('fill the places that are left and no more, each with its own number', async () => {
    const handlers = at(together(WAITING.length));
    const said = await outcomes(WAITING.map((referralId) => handlers.allocate(referralId)));
    expect(said.toSorted()).toEqual([...Array<string>(4).fill('caseload-cap-reached'), 'given', 'given']);
    expect((await given()).map(({ caseload }) => caseload)).toEqual([CASELOAD_CAP - 1, CASELOAD_CAP]);
  });

  it('go over the cap with a reason each, and the numbers on record are true', async () => {
    const handlers = at(together(WAITING.length));
    const said = await outcomes(
      WAITING.map((referralId) => handlers.allocate(referralId, 'Nobody else speaks Polish')),
    );
    expect(said).toEqual(WAITING.map(() => 'given'));
    expect((await given()).map(({ caseload }) => caseload)).toEqual([14, 15, 16, 17, 18, 19]);
  });

  it('and a caseload that moves to the same worker count together, all of what moves or nothing', async () => {
    const moving = [200, 201].map(referral);
    for (const referralId of moving) await accepted(referralId, LEAVER_ID);
    const handlers = at(together(2));
    const said = await outcomes([handlers.move(moving), handlers.allocate(referral(100))]);
    expect(said.toSorted()).toEqual(['caseload-cap-reached', 'given']);
    const places = (await given()).slice(moving.length).filter(({ workerId }) => workerId === WORKER_ID);
    expect(places).toHaveLength(said[0] === 'given' ? 2 : 1);
  });

  it('count nothing that went on to somebody else or ended before the register heard of it', async () => {
    const handlers = at(store);
    await handlers.allocate(referral(100));
    await handlers.allocate(referral(101));
    expect(await outcomes([handlers.allocate(referral(102))])).toEqual(['caseload-cap-reached']);
    await append(referral(100), aWork.allocated({ referralId: referral(100), workerId: LEAVER_ID }));
    await append(referral(101), anEnd.endedEarly({ referralId: referral(101) }));
    expect(await outcomes([handlers.allocate(referral(102)), handlers.allocate(referral(103))])).toEqual([
      'given',
      'given',
    ]);
    expect(await outcomes([handlers.allocate(referral(104))])).toEqual(['caseload-cap-reached']);
  });
});
