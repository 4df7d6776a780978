import { fold, londonDate, londonInstant, workingDaysBetween, type Barrier, type IsoDate } from '#kernel';
import { aCommand } from './command.examples.js';
import { RECIPIENT_ID, REFERRER_ID, SHARING_ID } from './example-ids.js';
import type { ReferralStepCommand } from './referral.commands.js';
import { referralDecider } from './referral.decider.js';
import type { ReferralEvent } from './referral.events.js';
import { aReferral } from './referral.examples.js';

const {
  caseId: _c,
  serviceId: _s,
  sharingId: _sh,
  clock: _cl,
  referralId: _r,
  personId: _p,
  ...sections
} = aReferral.submitted().data;
const { riskHolder } = aCommand.complete;

type Said<Command> = Command extends unknown ? Omit<Command, 'at' | 'by'> : never;

/** One referral as it is told day by day, at 10:00 unless stated (domain §12). */
class Told {
  readonly events: ReferralEvent[] = [aReferral.drafted()];
  private readonly days = new Map<ReferralEvent, IsoDate>();

  on(date: IsoDate, side: 'referrer' | 'service', said: Said<ReferralStepCommand>): this {
    const at = londonInstant(date, '10:00');
    const command: ReferralStepCommand = { ...said, at, by: side === 'referrer' ? REFERRER_ID : RECIPIENT_ID };
    for (const event of referralDecider.decide(command, fold(referralDecider, this.events))) {
      this.days.set(event, londonDate(at));
      this.events.push(event);
    }
    return this;
  }

  sent(date: IsoDate): this {
    return this.on(date, 'referrer', { type: 'Submit', sections, riskWrittenOn: date, sharingId: SHARING_ID });
  }

  declined(date: IsoDate, ...barriers: Barrier[]): this {
    return this.on(date, 'service', {
      type: 'Decline',
      reasons: ['CAPACITY_NO_SUITABLE_SLOT'],
      barriers,
      criterionIds: [],
      published: { version: 1, criterionIds: [] },
      safeToTellPerson: 'YES',
      alternative: { kind: 'NONE' },
      adjustmentsConsidered: 'Sessions at the hostel were considered.',
    });
  }

  get types(): string[] {
    return this.events.map(({ type }) => type);
  }

  get status(): string {
    return fold(referralDecider, this.events).status;
  }

  dayOf(type: ReferralEvent['type']): IsoDate {
    const day = this.events.flatMap((event) => (event.type === type ? (this.days.get(event) ?? []) : [])).at(-1);
    if (day === undefined) throw new Error(`There is no ${type}`);
    return day;
  }

  /** Days from one fact to another, the last one not counted. */
  daysBetween(from: ReferralEvent['type'], to: ReferralEvent['type']): number {
    return (Date.parse(this.dayOf(to)) - Date.parse(this.dayOf(from))) / 86_400_000;
  }
}

describe('Story A: a "no", then work to its end', () => {
  const refused = new Told()
    .sent('2025-04-10')
    .on('2025-04-11', 'service', { type: 'Acknowledge' })
    .declined('2025-04-24', 'SUBSTANCE_STABILISATION', 'PROGRAMME_LENGTH', 'ADDRESS_REQUIRED');

  it('takes 14 days to a decision, three working days late, which is on record', () => {
    expect(refused.daysBetween('ReferralSubmitted', 'ReferralDeclined')).toBe(14);
    expect(refused.events.at(-2)).toEqual(aReferral.deadlineMissed({ clock: 'DECIDE', dueOn: '2025-04-17' }));
    expect(workingDaysBetween('2025-04-17', '2025-04-24')).toBe(3);
  });
  it('keeps three barriers, each once', () =>
    expect(refused.events.at(-1)?.data).toMatchObject({
      barriers: ['SUBSTANCE_STABILISATION', 'PROGRAMME_LENGTH', 'ADDRESS_REQUIRED'],
    }));

  const worked = new Told()
    .sent('2025-05-07')
    .on('2025-05-08', 'service', { type: 'Acknowledge' })
    .on('2025-05-15', 'service', { type: 'Accept', start: 'NOW', conflictChecked: true })
    .on('2025-05-19', 'service', { ...aCommand.allocate, type: 'AllocateWorker' })
    .on('2025-05-19', 'service', { ...aCommand.contact, on: '2025-05-19', result: 'REFUSED' })
    .on('2025-06-09', 'service', { ...aCommand.reportRisk, type: 'ReportRiskChange' })
    .on('2025-07-21', 'service', { ...aCommand.contact, on: '2025-07-21' })
    .on('2025-07-22', 'service', { ...aCommand.beginAssessment, type: 'BeginAssessment' })
    .on('2025-07-29', 'service', { ...aCommand.assess, type: 'CompleteAssessment' })
    .on('2025-07-30', 'service', { ...aCommand.agreePlan, reviewOn: '2025-10-30' })
    .on('2025-08-05', 'service', { ...aCommand.start, type: 'StartIntervention' })
    .on('2026-03-19', 'service', { ...aCommand.complete, riskHolder });

  it('is accepted after 8 days, 21 days after the "no"', () => {
    expect(worked.daysBetween('ReferralSubmitted', 'ReferralAccepted')).toBe(8);
    const refusedOn = Date.parse(refused.dayOf('ReferralDeclined'));
    expect((Date.parse(worked.dayOf('ReferralAccepted')) - refusedOn) / 86_400_000).toBe(21);
  });
  it('has a worker in time', () => {
    const allocated = worked.types.indexOf('CaseAllocated');
    expect(worked.types[allocated - 1]).toBe('ReferralAccepted');
  });
  it('ends complete, with the views of worker and adviser side by side', () => {
    expect(worked.status).toBe('COMPLETED');
    expect(worked.events.at(-1)?.data).toMatchObject({
      outcomes: { riskByWorker: 'DOWN', riskByAdviser: 'DOWN', tenancy: 'SUSTAINED' },
    });
  });
});

describe('Story C: two services say no, one says yes in the end', () => {
  const first = new Told().sent('2025-05-20').on('2025-05-21', 'service', { type: 'Acknowledge' });
  first.declined('2025-05-29', 'LANGUAGE', 'IMMIGRATION_NRPF');
  const second = new Told().sent('2025-06-03').on('2025-06-04', 'service', { type: 'Acknowledge' });
  second.declined('2025-06-10', 'OUT_OF_AREA');
  const third = new Told()
    .sent('2025-10-30')
    .on('2025-10-31', 'service', { type: 'Acknowledge' })
    .on('2025-11-03', 'service', { type: 'Accept', start: 'NOW', conflictChecked: true });

  it('takes 9 and 7 days to a "no"', () =>
    expect([first, second].map((one) => one.daysBetween('ReferralSubmitted', 'ReferralDeclined'))).toEqual([9, 7]));
  it('names each barrier once', () => {
    const named = [first, second].flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'ReferralDeclined' ? event.data.barriers : [])),
    );
    expect(named).toEqual(['LANGUAGE', 'IMMIGRATION_NRPF', 'OUT_OF_AREA']);
  });
  it('is accepted 158 days after the first "no", in time', () => {
    const days = Date.parse(third.dayOf('ReferralAccepted')) - Date.parse(first.dayOf('ReferralDeclined'));
    expect(days / 86_400_000).toBe(158);
    expect(third.types).not.toContain('DeadlineMissed');
  });
});
