import { deciderSpec } from '#kernel/testing';
import { organisationDecider } from './organisation.decider.js';
import { anOrganisation, LANTERN_ROW_ID, MEMBER_ID } from './organisation.examples.js';

const given = deciderSpec(organisationDecider);
const register = {
  type: 'Register',
  organisationId: LANTERN_ROW_ID,
  name: 'Lantern Row',
  agencyType: 'SUPPORTED_ACCOM',
  area: 'Wexcombe',
  jurisdiction: 'england',
} as const;
const sign = { type: 'SignAgreement', signedOn: '2025-01-15', today: '2025-01-20' } as const;
const appoint = {
  type: 'AppointLead',
  forum: 'MARAC',
  memberId: MEMBER_ID,
  capacity: 'LEAD',
  from: '2025-02-01',
  isMember: true,
} as const;
const end = { type: 'EndLead', forum: 'MARAC', memberId: MEMBER_ID, endedOn: '2025-09-30' } as const;

describe('Registering an organisation', () => {
  it('records what it is and where it works', () => given().when(register).then(anOrganisation.registered()));
  it('is refused the second time', () =>
    given(anOrganisation.registered()).when(register).thenRule('organisation-already-registered'));
});

describe('Signing the information-sharing agreement', () => {
  it('records the date of the signature', () =>
    given(anOrganisation.registered()).when(sign).then(anOrganisation.agreementSigned()));
  it('may be signed on the day itself', () =>
    given(anOrganisation.registered())
      .when({ ...sign, today: '2025-01-15' })
      .then(anOrganisation.agreementSigned()));
  it('is refused with a date that has not come yet', () =>
    given(anOrganisation.registered())
      .when({ ...sign, today: '2025-01-14' })
      .thenRule('agreement-in-the-future'));
  it('can be renewed by a later signature', () =>
    given(anOrganisation.registered(), anOrganisation.agreementSigned())
      .when({ ...sign, signedOn: '2026-01-15', today: '2026-01-15' })
      .then(anOrganisation.agreementSigned({ signedOn: '2026-01-15' })));
  it('is refused when it is not later than the signature on record', () =>
    given(anOrganisation.registered(), anOrganisation.agreementSigned()).when(sign).thenRule('agreement-not-newer'));
  it('is refused for an organisation nobody registered', () => given().when(sign).thenRule('organisation-not-found'));
});

describe('Naming a lead for a forum', () => {
  it('records who leads from when', () =>
    given(anOrganisation.registered()).when(appoint).then(anOrganisation.leadAppointed()));
  it('allows a deputy beside the lead', () =>
    given(anOrganisation.registered(), anOrganisation.leadAppointed())
      .when({ ...appoint, memberId: 'member-2', capacity: 'DEPUTY' })
      .then(anOrganisation.leadAppointed({ memberId: 'member-2', capacity: 'DEPUTY' })));
  it('allows the same member to lead for another forum', () =>
    given(anOrganisation.registered(), anOrganisation.leadAppointed())
      .when({ ...appoint, forum: 'MAPPA' })
      .then(anOrganisation.leadAppointed({ forum: 'MAPPA' })));
  it('is refused for somebody who is no member of the organisation', () =>
    given(anOrganisation.registered())
      .when({ ...appoint, isMember: false })
      .thenRule('lead-not-a-member'));
  it('is refused for a member who has a place in that forum', () =>
    given(anOrganisation.registered(), anOrganisation.leadAppointed())
      .when({ ...appoint, capacity: 'DEPUTY' })
      .thenRule('lead-already-appointed'));
  it('is refused while somebody else leads', () =>
    given(anOrganisation.registered(), anOrganisation.leadAppointed())
      .when({ ...appoint, memberId: 'member-2' })
      .thenRule('lead-place-taken'));
  it('is possible again once the lead has ended', () =>
    given(anOrganisation.registered(), anOrganisation.leadAppointed(), anOrganisation.leadEnded())
      .when({ ...appoint, memberId: 'member-2', from: '2025-10-01' })
      .then(anOrganisation.leadAppointed({ memberId: 'member-2', from: '2025-10-01' })));
  it('is refused for an organisation nobody registered', () =>
    given().when(appoint).thenRule('organisation-not-found'));
});

describe('Ending a lead', () => {
  it('records the last day', () =>
    given(anOrganisation.registered(), anOrganisation.leadAppointed()).when(end).then(anOrganisation.leadEnded()));
  it('is refused for somebody who does not lead', () =>
    given(anOrganisation.registered()).when(end).thenRule('lead-not-appointed'));
  it('is refused twice', () =>
    given(anOrganisation.registered(), anOrganisation.leadAppointed(), anOrganisation.leadEnded())
      .when(end)
      .thenRule('lead-not-appointed'));
  it('is refused before the lead began', () =>
    given(anOrganisation.registered(), anOrganisation.leadAppointed())
      .when({ ...end, endedOn: '2025-01-31' })
      .thenRule('lead-ends-before-start'));
  it('is refused for an organisation nobody registered', () => given().when(end).thenRule('organisation-not-found'));
});

describe('An event from a newer release', () => {
  it('is passed over in a replay', () => {
    const state = organisationDecider.evolve({ status: 'none' }, { type: 'SomethingNewer', data: {} } as never);
    expect(state).toEqual({ status: 'none' });
  });
});
