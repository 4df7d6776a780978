import { rendered, wordsOf } from '#web/testing';
import { anOrganisation, MEMBER_ID } from '../domain/organisation.examples.js';
import { aService } from '../domain/service.examples.js';
import { organisationPageView, type OrganisationPageData } from './organisation-page.view.js';

const data: OrganisationPageData = {
  organisation: { ...anOrganisation.registered().data, agreementSignedOn: '2025-01-15', revision: 1n },
  leads: [{ forum: 'MARAC', memberId: MEMBER_ID, capacity: 'LEAD', from: '2025-02-01' }],
  names: new Map([[MEMBER_ID, 'Dorian Larkspur']]),
  services: [
    {
      ...aService.published().data,
      organisationName: 'Lantern Row',
      status: 'open',
      criteria: { version: 0, criteria: [] },
      revision: 0n,
    },
  ],
};
const words = (over: Partial<OrganisationPageData> = {}) =>
  wordsOf(
    rendered(
      'directory/src/organisation-page/organisation-page.njk',
      organisationPageView({ ...data, ...over }, '2026-03-15'),
    ),
  );

describe('The page of an organisation', () => {
  it('says what it is, where it works and that it signed the agreement', () => {
    expect(words()).toContain('Kind of agency Supported accommodation Area Wexcombe, England');
    expect(words()).toContain('Signed on 15 January 2025');
  });
  it('names who leads for which forum', () =>
    expect(words()).toContain('MARAC, lead Dorian Larkspur, since 1 February 2025'));
  it('lists its services', () => expect(words()).toContain('Wexcombe behaviour change group'));
  it('says so where there is no agreement, no lead and no service', () => {
    const organisation = { ...anOrganisation.registered().data, revision: 0n };
    const nothing = words({ organisation, leads: [], services: [] });
    expect(nothing).toContain('Not signed');
    expect(nothing).toContain('No lead has been named for any forum.');
    expect(nothing).toContain('This organisation has no service in the directory.');
  });
});
