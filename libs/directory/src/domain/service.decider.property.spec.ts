import { addDays, fold, RuleBroken } from '#kernel';
import fc from 'fast-check';
import { serviceDecider, type ServiceCommand } from './service.decider.js';
import type { CriteriaPublished, ServiceEvent } from './service.events.js';
import { aService, needsAnAddress, needsStability, needsTwentySixWeeks } from './service.examples.js';

const FIRST_DAY = '2025-01-01';
const TODAY = addDays(FIRST_DAY, 60);
const day = fc.integer({ min: -5, max: 65 }).map((offset) => addDays(FIRST_DAY, offset));
const barrier = fc.constantFrom('ADDRESS_REQUIRED', 'DIGITAL', 'COST');
const criterion = fc
  .record({ of: fc.constantFrom(needsAnAddress, needsTwentySixWeeks, needsStability), barrier })
  .map(({ of, barrier: other }) => ({ ...of, barrier: other === 'COST' ? other : of.barrier }));

const command = fc.oneof(
  fc.record({ criteria: fc.array(criterion, { maxLength: 3 }), from: day }).map((details): ServiceCommand => {
    return { type: 'PublishCriteria', ...details, today: TODAY };
  }),
  fc.record({ criterion, from: day }).map((details): ServiceCommand => {
    return { type: 'AddCriterion', ...details, today: TODAY };
  }),
  fc.record({ criterion, from: day }).map(({ criterion: { criterionId }, from }): ServiceCommand => {
    return { type: 'RemoveCriterion', criterionId, from, today: TODAY };
  }),
  fc.constantFrom<ServiceCommand>({ type: 'Pause', reason: 'STAFFING' }, { type: 'Reopen' }),
);

/** The history of a service with which all of this was tried: what a rule refused did not happen. */
function history(commands: readonly ServiceCommand[]): ServiceEvent[] {
  const events: ServiceEvent[] = [aService.published()];
  for (const tried of commands) {
    try {
      events.push(...serviceDecider.decide(tried, fold(serviceDecider, events)));
    } catch (broken) {
      if (!(broken instanceof RuleBroken)) throw broken;
    }
  }
  return events;
}

const isVersion = (event: ServiceEvent): event is CriteriaPublished => event.type === 'CriteriaPublished';
const versions = fc.array(command, { maxLength: 25 }).map((tried) => history(tried).filter(isVersion));

const RUNS = { numRuns: 500, seed: 20250303 };

describe('Whatever is tried with the criteria of a service', () => {
  it('versions count on from 1, and none begins before the one it follows', () =>
    fc.assert(
      fc.property(versions, (published) => {
        expect(published.map(({ data }) => data.version)).toEqual(published.map((_, index) => index + 1));
        const days = published.map(({ data }) => data.from);
        expect(days).toEqual([...days].sort());
      }),
      RUNS,
    ));

  it('a criterion means one barrier, through all versions', () =>
    fc.assert(
      fc.property(versions, (published) => {
        const meanings = new Map<string, string>();
        for (const { criterionId, barrier: meant } of published.flatMap(({ data }) => data.criteria)) {
          expect(meanings.get(criterionId) ?? meant).toBe(meant);
          meanings.set(criterionId, meant);
        }
      }),
      RUNS,
    ));

  it('no version lists a criterion twice or repeats the one before', () =>
    fc.assert(
      fc.property(versions, (published) => {
        for (const [index, { data }] of published.entries()) {
          expect(new Set(data.criteria.map(({ criterionId }) => criterionId)).size).toBe(data.criteria.length);
          expect(data.criteria).not.toEqual(published[index - 1]?.data.criteria);
        }
      }),
      RUNS,
    ));
});
