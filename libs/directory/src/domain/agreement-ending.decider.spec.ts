import { deciderSpec } from '#kernel/testing';
import { organisationDecider } from './organisation.decider.js';
import { anOrganisation } from './organisation.examples.js';

const given = deciderSpec(organisationDecider);
const inForce = [anOrganisation.registered(), anOrganisation.agreementSigned()];
const end = { type: 'EndAgreement', endedOn: '2026-01-14', reason: 'LAPSED', today: '2026-01-15' } as const;
const sign = { type: 'SignAgreement', signedOn: '2026-02-01', today: '2026-02-02' } as const;

describe('Ending an agreement', () => {
  it('is recorded with the day and why', () =>
    given(...inForce)
      .when(end)
      .then(anOrganisation.agreementEnded()));
  it('needs one that is in force', () => {
    given(anOrganisation.registered()).when(end).thenRule('agreement-not-in-force');
    given(...inForce, anOrganisation.agreementEnded())
      .when(end)
      .thenRule('agreement-not-in-force');
  });
  it('cannot lie ahead', () =>
    given(...inForce)
      .when({ ...end, today: '2026-01-13' })
      .thenRule('agreement-ends-in-the-future'));
  it('cannot be before the signature', () =>
    given(...inForce)
      .when({ ...end, endedOn: '2025-01-14' })
      .thenRule('agreement-ends-before-signature'));
  it('is not for ever: the organisation may sign again from that day on', () => {
    const ended = [...inForce, anOrganisation.agreementEnded()];
    given(...ended)
      .when(sign)
      .then(anOrganisation.agreementSigned({ signedOn: '2026-02-01' }));
    given(...ended)
      .when({ ...sign, signedOn: '2026-01-13' })
      .thenRule('agreement-not-newer');
    given(...ended, anOrganisation.agreementSigned({ signedOn: '2026-02-01' }))
      .when({ ...end, endedOn: '2026-02-03', today: '2026-02-03' })
      .then(anOrganisation.agreementEnded({ endedOn: '2026-02-03' }));
  });
});
