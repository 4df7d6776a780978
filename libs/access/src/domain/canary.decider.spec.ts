import { deciderSpec } from '#kernel/testing';
import { canaryDecider, type CanaryCommand } from './canary.decider.js';
import { aCanary } from './canary.examples.js';

const given = deciderSpec(canaryDecider);
const { caseId, plantedBy: memberId, organisationId } = aCanary.planted().data;
const plant: CanaryCommand = { type: 'Plant', caseId, by: { memberId, organisationId } };
const withdraw = (by = organisationId): CanaryCommand => ({ type: 'Withdraw', by: { memberId, organisationId: by } });

describe('A canary', () => {
  it('is planted', () => given().when(plant).then(aCanary.planted()));
  it('is planted once', () => given(aCanary.planted()).when(plant).thenRule('canary-planted-already'));
  it('is withdrawn', () => given(aCanary.planted()).when(withdraw()).then(aCanary.withdrawn()));
  it('is not withdrawn where there is none', () => given().when(withdraw()).thenRule('canary-not-planted'));
  it('is nothing that another organisation could know of', () =>
    given(aCanary.planted()).when(withdraw(memberId)).thenRule('canary-not-planted'));
  it('can be planted again once it was withdrawn', () =>
    given(aCanary.planted(), aCanary.withdrawn()).when(plant).then(aCanary.planted()));
});
