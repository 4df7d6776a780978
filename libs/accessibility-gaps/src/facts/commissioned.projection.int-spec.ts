import { projectionSpec, recorded } from '#projections/testing';
import { commissionedServices } from '../counting/commissioned-services.query.js';
import { gapsMigrations } from '../migrations/index.js';
import { CommissionedServicesProjection } from './commissioned.projection.js';

const spec = projectionSpec(new CommissionedServicesProjection(), gapsMigrations);
const [COUNCIL, OTHER_COUNCIL] = ['0a000000-0000-4000-8000-000000000001', '0a000000-0000-4000-8000-000000000002'];
const service = (n: number) => `c4a8e6f0-2b7d-5e91-8c3f-9d5b7a1e2c0${n}`;
const agreed = (n: number, organisationId: string) => {
  const event = recorded(
    { type: 'ClockTermsAgreed', data: { serviceId: service(n), from: '2025-04-01' } },
    { stream: `ClockTerms-${n}` },
  );
  return { ...event, meta: { ...event.meta, actor: { ...event.meta.actor, organisationId } } };
};

describe('The services of a commissioner’s contracts', () => {
  it('are those whose terms the commissioner’s organisation put on record, each once', async () => {
    await spec.given(agreed(1, COUNCIL), agreed(1, COUNCIL), agreed(2, COUNCIL), agreed(3, OTHER_COUNCIL));
    const of = (organisationId: string) => spec.database().tx((tx) => commissionedServices(tx, organisationId));
    expect(await of(COUNCIL)).toEqual(new Set([service(1), service(2)]));
    expect(await of(OTHER_COUNCIL)).toEqual(new Set([service(3)]));
    expect(await of(service(1))).toEqual(new Set());
  });
});
