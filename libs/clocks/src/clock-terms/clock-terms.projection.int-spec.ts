import { projectionSpec, recorded } from '#projections/testing';
import { STANDARD_CLOCK_TERMS } from '#kernel';
import type { ClockTermsEvent } from '../domain/clock-terms.events.js';
import { EXAMPLE_SERVICE_ID, someTerms } from '../domain/clock-terms.examples.js';
import { clockTermsStream } from '../domain/clock-terms.stream.js';
import { clocksMigrations } from '../migrations/index.js';
import { ClockTermsProjection } from './clock-terms.projection.js';
import { ClockTermsReader } from './clock-terms.reader.js';

const spec = projectionSpec(new ClockTermsProjection(), clocksMigrations);
const happened = (...events: ClockTermsEvent[]) =>
  spec.given(...events.map((event) => recorded(event, { stream: clockTermsStream(event.data.serviceId) })));
const on = (day: string) => new ClockTermsReader(spec.database()).on(EXAMPLE_SERVICE_ID, day);

describe('What contracts say about clocks', () => {
  it('is the standard, with nothing to pin, before the first agreement and for other services', async () => {
    await happened(someTerms.agreed());
    expect(await on('2025-03-31')).toEqual({ terms: STANDARD_CLOCK_TERMS, policyVersions: {} });
    const reader = new ClockTermsReader(spec.database());
    expect(await reader.on('5e21f1ce-0000-4000-8000-000000000009', '2025-05-01')).toMatchObject({ policyVersions: {} });
  });

  it('holds from its day on, and is pinned by its revision', async () => {
    await happened(someTerms.agreed(), someTerms.agreed({ from: '2025-06-01', decideDays: 3 }));
    const { acknowledgeDays, acknowledgeUrgentDays, decideDays, answerDays, cutOff } = someTerms.agreed().data;
    expect(await on('2025-05-31')).toEqual({
      terms: { acknowledgeDays, acknowledgeUrgentDays, decideDays, answerDays, cutOff },
      policyVersions: { 'clock-terms': '0' },
    });
    expect(await on('2025-06-01')).toMatchObject({ terms: { decideDays: 3 }, policyVersions: { 'clock-terms': '1' } });
  });

  it('counts hours where the contract does, and only there', async () => {
    await happened(someTerms.agreed({ acknowledgeUrgentHours: 4 }), someTerms.agreed({ from: '2025-06-01' }));
    expect((await on('2025-05-31')).terms.acknowledgeUrgentHours).toBe(4);
    expect((await on('2025-06-01')).terms).not.toHaveProperty('acknowledgeUrgentHours');
  });

  it('is what was agreed last for a day', async () => {
    await happened(someTerms.agreed(), someTerms.agreed({ decideDays: 7 }));
    expect(await on('2025-04-01')).toMatchObject({ terms: { decideDays: 7 }, policyVersions: { 'clock-terms': '1' } });
    expect(await new ClockTermsReader(spec.database()).of(EXAMPLE_SERVICE_ID)).toHaveLength(1);
  });
});
