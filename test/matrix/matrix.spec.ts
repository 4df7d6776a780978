import { ActionCatalogue, EVERYBODY, type ActionRule } from '#access';
import type { TestApplication } from '../support/application.js';
import type { Cell } from './cells.js';
import { askMatrix } from './matrix.js';
import { matrixPage, type Judged } from './matrix-page.js';

jest.setTimeout(1_800_000);

/** One cell in so many is asked here; `npm run matrix` asks every one. */
const SHARE = 12;
const words = ({ verdict, statuses, role, standing, method, route }: Judged) =>
  `${verdict}: ${role}, ${standing}: ${method} ${route.path}: ${statuses.join(', of nothing ')}`;

/** Steps for which something of the referral is looked up first: whoever may not must not learn from it. */
const looksUp = ({ route: { method, path } }: Cell): boolean =>
  method === 'POST' && /\/referrals\/:referralId\/(challenge|challenge-review|reopen|reopening)$/.test(path);

describe('The matrix of routes, roles and standings', () => {
  it('has no leak and no shut door', async () => {
    const cells = await askMatrix({ chosen: (cell, index) => index % SHARE === 0 || looksUp(cell) });
    expect(cells.length).toBeGreaterThan(300);
    expect(cells.filter(looksUp).length).toBeGreaterThan(30);
    expect(cells.filter(({ verdict }) => verdict === 'leak' || verdict === 'shut').map(words)).toEqual([]);
    expect(new Set(cells.map(({ standing }) => standing)).size).toBe(8);
    expect(matrixPage(cells, 'A summary')).toContain('GET /cases/:caseId');
  });

  it('finds a leak that was planted: a rule that lets everybody read a case', async () => {
    const cells = await askMatrix({ prepare: planted, chosen: ({ route }) => route.path === '/cases/:caseId' });
    const leaks = cells.filter(({ verdict }) => verdict === 'leak');
    expect(new Set(leaks.map(({ standing }) => standing))).toContain('other');
    expect(leaks.length).toBeGreaterThan(5);
  });

  /** The running application's own rule; the oracle keeps to the one that is written down. */
  function planted({ app }: TestApplication): void {
    const { rules } = app.get<{ rules: Map<string, ActionRule> }>(ActionCatalogue, { strict: false });
    const rule = rules.get('case:read');
    if (!rule) throw new Error('There is no action case:read');
    rules.set('case:read', { ...rule, who: EVERYBODY });
  }
});
