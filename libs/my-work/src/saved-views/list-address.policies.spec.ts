import { KEPT_LISTS, listAddress, listName } from './list-address.policies.js';

describe('The address of a list', () => {
  it.each([
    ['/inbox', '/inbox'],
    ['/inbox?show=decide', '/inbox?show=decide'],
    ['/inbox?show=&service=', '/inbox'],
    ['/caseload?show=all&service=&worker=&status=IN_PROGRESS&age=', '/caseload?show=all&status=IN_PROGRESS'],
    ['/caseload?sort=age&show=waiting&cursor=2026-01-01~1&limit=50', '/caseload?sort=age&show=waiting'],
    ['/actions?forum=MARAC&forum=MATAC&dueBefore=2026-05-01', '/actions?forum=MARAC&forum=MATAC&dueBefore=2026-05-01'],
  ])('%s is kept as %s', (address, kept) => expect(listAddress(address)).toBe(kept));

  it.each([
    'https://elsewhere.example/inbox',
    '//elsewhere.example/inbox',
    '/inbox/../cases',
    '/search?q=anything',
    '/inbox#top',
    '/inbox?show=decide#top',
    '/inbox?q=Jasper+Thistlewick',
    '/inbox?q=12%20Old%20Lane',
    '/inbox?__proto__=x',
    '/inbox?show=a?b',
    '/toString',
    '',
    `/inbox?show=${'x'.repeat(81)}`,
    `/inbox?${'a=b&'.repeat(21)}`,
  ])('%s is none to keep', (address) => expect(listAddress(address)).toBeUndefined());

  it('keeps itself', () => {
    for (const path of Object.keys(KEPT_LISTS)) {
      const kept = listAddress(`${path}?show=a-b`);
      expect(kept && listAddress(kept)).toBe(kept);
      expect(listName(kept ?? '')).toBe(KEPT_LISTS[path]);
    }
  });
});
