import { fairShare, type Lease } from './fair-share.js';

const leases = (...owners: (string | null)[]): Lease[] =>
  owners.map((owner, index) => ({ projection: `p${index}`, owner, wanted: 2 }));

describe('A process that shares the work', () => {
  it('takes everything when it is alone', () =>
    expect(fairShare(leases(null, null, null), 'a', 1)).toEqual({ keep: [], take: ['p0', 'p1', 'p2'], giveBack: [] }));

  it('gives back what is more than its share when another one comes', () =>
    expect(fairShare(leases('a', 'a', 'a'), 'a', 2)).toEqual({ keep: ['p0', 'p1'], take: [], giveBack: ['p2'] }));

  it('takes what the other one gave back, and no more', () =>
    expect(fairShare(leases('a', 'a', null), 'b', 2)).toEqual({ keep: [], take: ['p2'], giveBack: [] }));

  it('leaves what others have alone', () =>
    expect(fairShare(leases('a', 'b', 'b'), 'a', 2)).toEqual({ keep: ['p0'], take: [], giveBack: [] }));

  it('takes what nobody else could do beside its share of the rest', () => {
    const [first, ...others] = leases(null, null, null);
    const mixed = [...(first ? [{ ...first, wanted: 1 }] : []), ...others];
    expect(fairShare(mixed, 'a', 2)).toEqual({ keep: [], take: ['p0', 'p1'], giveBack: [] });
  });

  it('may find nothing to do where there are more processes than projections', () =>
    expect(fairShare(leases('a'), 'b', 3)).toEqual({ keep: [], take: [], giveBack: [] }));
});
