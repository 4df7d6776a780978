import { deciderSpec } from '#kernel/testing';
import { actionDecider, type ActionCommand } from './action.decider.js';
import { anAction } from './action.examples.js';
import { conflicts } from './mirrored-actions.policies.js';

const given = deciderSpec(actionDecider);
const { raisedOn, ...action } = anAction.raised({ category: 'CIVIL_ORDER', subject: 'PERPETRATOR' }).data;
const raise: ActionCommand = {
  type: 'Raise',
  action,
  heardOn: raisedOn,
  knowingOrganisationIds: [action.ownerOrganisationId],
};

describe('An action in one of two cases whose persons accuse each other', () => {
  it('is refused where one against the other person is open', () =>
    given()
      .when({ ...raise, mirrored: ['PERP_HOUSING'] })
      .thenRule('action-conflicts-with-mirrored-case'));
  it('is raised where nothing against the other person is open', () => {
    given()
      .when({ ...raise, mirrored: ['HEALTH'] })
      .then(anAction.raised({ category: 'CIVIL_ORDER', subject: 'PERPETRATOR' }));
    given()
      .when(raise)
      .then(anAction.raised({ category: 'CIVIL_ORDER', subject: 'PERPETRATOR' }));
  });
  it('conflicts only where both are done against somebody as an abuser', () => {
    expect(conflicts({ category: 'HEALTH', subject: 'PERPETRATOR' }, ['CRIMINAL'])).toBe(false);
    expect(conflicts({ category: 'CRIMINAL', subject: 'VICTIM' }, ['CRIMINAL'])).toBe(false);
    expect(conflicts({ category: 'CRIMINAL', subject: 'PERPETRATOR' }, ['CRIMINAL'])).toBe(true);
  });
});
