import { deciderSpec } from '#kernel/testing';
import { alertDecider, type AlertCommand } from './alert.decider.js';
import { anAlert } from './alert.examples.js';

const given = deciderSpec(alertDecider);
const { acknowledgedBy } = anAlert.acknowledged().data;
const raise: AlertCommand = { type: 'Raise', alert: anAlert.raised().data };
const acknowledge = (memberId = acknowledgedBy): AlertCommand => ({
  type: 'Acknowledge',
  finding: 'LEGITIMATE',
  by: { memberId, organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001' },
});

describe('An alert', () => {
  it('is raised', () => given().when(raise).then(anAlert.raised()));
  it('is raised once', () => given(anAlert.raised()).when(raise).thenNothing());
  it('is acknowledged with what was found', () =>
    given(anAlert.raised()).when(acknowledge()).then(anAlert.acknowledged()));
  it('is not acknowledged by whom it is about', () =>
    given(anAlert.raised()).when(acknowledge(anAlert.raised().data.memberId)).thenRule('alert-about-yourself'));
  it('is not acknowledged by the same person with another account', () =>
    given(anAlert.raised())
      .when({ ...acknowledge(), accounts: [anAlert.raised().data.memberId] } as AlertCommand)
      .thenRule('alert-about-yourself'));
  it('is not acknowledged twice', () =>
    given(anAlert.raised(), anAlert.acknowledged()).when(acknowledge()).thenRule('alert-acknowledged-already'));
  it('is not acknowledged before it is raised', () => given().when(acknowledge()).thenRule('alert-not-raised'));
});
