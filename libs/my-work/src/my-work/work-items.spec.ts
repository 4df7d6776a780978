import type { OpenAction } from '#forums';
import type { ReferralClockRow } from '#referrals';
import { ownedItem, raisedItem, shortened } from './action-items.js';
import { madeItem, receivedItem } from './referral-items.js';

const names = { organisation: () => 'Lantern Row', service: () => 'Steps to Change' };
const referral = (more: Partial<ReferralClockRow> = {}): ReferralClockRow => ({
  ...{ referralId: 'r-1', reference: 'R-0001-0001', caseId: 'c-1', personName: 'Jasper Thistlewick', serviceId: 's-1' },
  ...{ referrerOrganisationId: 'org-1', state: 'SUBMITTED', urgency: 'STANDARD', dueOn: '2025-04-17' },
  ...more,
});
const action = (more: Partial<OpenAction> = {}): OpenAction => ({
  ...{ actionId: 'a-1', reference: 'A-0001-0001', caseId: 'c-1', status: 'RAISED', what: 'Flag the address' },
  ...{ dueOn: '2025-04-04', ownerOrganisationId: 'org-2', raisedByOrganisationId: 'org-1' },
  ...more,
});

describe('A referral in the list of who made it', () => {
  it('waits for the service until it decides', () => {
    expect(madeItem(referral(), names)).toMatchObject({ waitsFor: 'Steps to Change', href: '/referrals/r-1' });
    expect(madeItem(referral({ state: 'RECEIVED' }), names).nextStep).toBe('Wait for the service to decide');
  });

  it('is their turn when the service has asked', () => {
    const item = madeItem(referral({ state: 'INFO_REQUESTED' }), names);
    expect(item.nextStep).toBe('Answer the questions of the service');
    expect(item).not.toHaveProperty('waitsFor');
  });
});

describe('A referral in the list of the service', () => {
  it('is first confirmed, then decided by who may', () => {
    expect(receivedItem(referral(), names, 'service-worker').nextStep).toBe('Confirm that you have it');
    const considered = referral({ state: 'RECEIVED' });
    expect(receivedItem(considered, names, 'service-manager').nextStep).toBe('Accept or decline');
    expect(receivedItem(considered, names, 'service-worker').nextStep).toBe('Accept, or ask your manager to decide');
  });

  it('waits for the referrer when the service has asked', () =>
    expect(receivedItem(referral({ state: 'INFO_REQUESTED' }), names, 'service-manager').waitsFor).toBe('Lantern Row'));

  it('says when it is urgent', () =>
    expect(receivedItem(referral({ urgency: 'URGENT' }), names, 'service-worker').what).toBe(
      'Jasper Thistlewick, from Lantern Row (urgent)',
    ));
});

describe('An action', () => {
  it('is accepted by a lead before anybody does it', () => {
    expect(ownedItem(action(), 'safeguarding-lead').nextStep).toBe('Accept or reject the action');
    expect(ownedItem(action(), 'referrer').nextStep).toBe('Ask your lead to accept or reject it');
    expect(ownedItem(action({ status: 'ACCEPTED' }), 'referrer').nextStep).toBe('Do it and record the outcome');
  });

  it('waits for its owner in the list of who raised it', () =>
    expect(raisedItem(action({ status: 'ACCEPTED' }), names)).toMatchObject({
      ...{ waitsFor: 'Lantern Row', nextStep: 'Wait for the owner to complete it', href: '/actions/a-1' },
    }));

  it('is shortened between words where its text is long', () => {
    const long = shortened('Check the bail conditions '.repeat(10));
    expect(long).toMatch(/conditions? …$|Check …$|the …$|bail …$/);
    expect(long.length).toBeLessThanOrEqual(122);
    expect(shortened('Short enough')).toBe('Short enough');
  });
});
