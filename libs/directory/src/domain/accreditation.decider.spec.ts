import { deciderSpec } from '#kernel/testing';
import { organisationDecider } from './organisation.decider.js';
import { ACCREDITATION_ID, anOrganisation } from './organisation.examples.js';

const given = deciderSpec(organisationDecider);
const { organisationId: _, ...accredited } = anOrganisation.accredited().data;
const record = { type: 'RecordAccreditation', ...accredited, today: '2025-01-06' } as const;

describe('An accreditation', () => {
  it('is recorded with the days from and until which it holds', () =>
    given(anOrganisation.registered()).when(record).then(anOrganisation.accredited()));
  it('may have expired when it is recorded', () =>
    given(anOrganisation.registered())
      .when({ ...record, today: '2028-01-06' })
      .then(anOrganisation.accredited()));
  it('is renewed by another one', () => {
    const renewal = { accreditationId: 'acc2ed17-0000-4000-8000-000000000002', awardedOn: '2025-01-06' };
    given(anOrganisation.registered(), anOrganisation.accredited())
      .when({ ...record, ...renewal })
      .then(anOrganisation.accredited(renewal));
  });
  it('is not recorded twice, ahead of its day, or for less than a day', () => {
    given(anOrganisation.registered(), anOrganisation.accredited())
      .when(record)
      .thenRule('accreditation-already-recorded');
    given(anOrganisation.registered())
      .when({ ...record, today: '2024-03-31' })
      .thenRule('accreditation-in-the-future');
    given(anOrganisation.registered())
      .when({ ...record, expiresOn: '2024-03-31' })
      .thenRule('accreditation-expires-before-award');
    given().when(record).thenRule('organisation-not-found');
  });
});

describe('The end of an accreditation', () => {
  const end = {
    type: 'EndAccreditation',
    accreditationId: ACCREDITATION_ID,
    endedOn: '2025-11-30',
    today: '2025-12-01',
  } as const;
  const held = () => given(anOrganisation.registered(), anOrganisation.accredited());

  it('is recorded when it is taken away or given up', () => held().when(end).then(anOrganisation.accreditationEnded()));
  it('is refused ahead, before its award, and for one that is not held', () => {
    held()
      .when({ ...end, today: '2025-11-29' })
      .thenRule('accreditation-ends-in-the-future');
    held()
      .when({ ...end, endedOn: '2024-03-31' })
      .thenRule('accreditation-expires-before-award');
    given(anOrganisation.registered()).when(end).thenRule('accreditation-not-held');
    given(anOrganisation.registered(), anOrganisation.accredited(), anOrganisation.accreditationEnded())
      .when(end)
      .thenRule('accreditation-not-held');
  });
});
