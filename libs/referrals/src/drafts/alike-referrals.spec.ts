import { anEntry } from '../referral-page/open-referral.examples.js';
import { alikeReferrals } from './alike-referrals.js';

const group = { serviceId: 's1', name: 'Group', delivery: 'GROUP', areas: ['Wexcombe'] } as const;
const otherGroup = {
  serviceId: 's2',
  name: 'Other group',
  delivery: 'GROUP',
  areas: ['Wexcombe', 'Harrowmere'],
} as const;
const elsewhere = { serviceId: 's3', name: 'Far group', delivery: 'GROUP', areas: ['Harrowmere'] } as const;
const single = { serviceId: 's4', name: 'One to one', delivery: 'ONE_TO_ONE', areas: ['Wexcombe'] } as const;
const services = [group, otherGroup, elsewhere, single];

const open = (serviceId: string, over = {}) => anEntry({ referralId: `r-${serviceId}`, serviceId, ...over });
const alike = (...entries: ReturnType<typeof open>[]) =>
  alikeReferrals({ referralId: 'r-draft' }, group, entries, services).map(({ serviceName }) => serviceName);

describe('An open referral that another one may double', () => {
  it('is to the same service, or to one that gives the same kind of work in the same area', () =>
    expect(alike(open('s1'), open('s2'), open('s3'), open('s4'))).toEqual(['Group', 'Other group']));
  it('is not a draft, not this one, and not to a service that nobody knows', () =>
    expect(alike(open('s1', { state: 'DRAFT' }), open('s1', { referralId: 'r-draft' }), open('s9'))).toEqual([]));
});
