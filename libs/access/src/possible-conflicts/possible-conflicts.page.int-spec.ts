import { EventStore, newId, runDecider } from '#event-store';
import { wordsOf } from '#web/testing';
import { applyEvents } from '#projections/testing';
import { accessProjections } from '../access.projections.js';
import { Alerts } from '../alerts/alerts.query.js';
import { DueAlerts } from '../alerts/due-alerts.job.js';
import { restrictionDecider } from '../domain/restriction.decider.js';
import { aRestriction, EXAMPLE_RESTRICTION } from '../domain/restriction.examples.js';
import { restrictionStream } from '../domain/restriction.stream.js';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember, someSignedIn } from '../testing/members.js';

const uuid = (n: number): string => `0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a00${n}`;
const { caseId, likenessId } = EXAMPLE_RESTRICTION;
const governs = { role: 'governance-lead' } as const;
const worker = someMember();
const isolde = someMember({ ...governs, memberId: uuid(11), name: 'Isolde Brackenmoor' });
const ambrose = someMember({ ...governs, memberId: uuid(12), name: 'Ambrose Thistledown', organisationId: uuid(99) });
const FOUND = { commandId: '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0088' };

describe('The page of possible conflicts', () => {
  let here: AccessApp;

  beforeEach(async () => {
    here = await accessApp();
    for (const [member, name] of [
      [worker, 'odette'],
      [isolde, 'isolde'],
      [ambrose, 'ambrose'],
    ] as const)
      await here.enrol(member, name);
    await here.database.query(`INSERT INTO access.agreement VALUES ($1, '2025-01-01')`, [worker.organisationId]);
    await here.database.query(`INSERT INTO access.subject VALUES ($1, $1)`, [caseId]);
    await here.database.query(`INSERT INTO access.involvement VALUES ($1, 'holder', $2, $1, '2025-01-01')`, [
      ...[caseId, worker.organisationId],
    ]);
  });
  afterEach(() => here.close());

  async function hold(change: Parameters<typeof aRestriction.held>[0] = {}): Promise<void> {
    const store = here.app.get(EventStore);
    const before = await store.head();
    const command = { type: 'Hold', likeness: aRestriction.held(change).data } as const;
    const decision = { decider: restrictionDecider, stream: restrictionStream(caseId), command };
    await runDecider(store, decision, someSignedIn().context(newId(likenessId, 'hold')));
    await new DueAlerts(here.database, store).run(NOW);
    for (let round = 0; round < 2; round++) {
      const { events } = await store.readAll({ after: before, max: 10 });
      await applyEvents(here.database, accessProjections, events);
      await new DueAlerts(here.database, store).run(NOW);
    }
  }
  async function browserOf(name: string): Promise<Browser> {
    const browser = new Browser(here.app);
    await browser.signIn(name);
    await browser.open('/account');
    return browser;
  }
  const page = async (browser: Browser, path = '/possible-conflicts') => wordsOf((await browser.open(path)).text);
  const looks = async () => (await (await browserOf('odette')).open(`/cases/${caseId}/closely`)).status;

  it('tells a governance lead who is alike to somebody, in what, and of whom not', async () => {
    expect(await looks()).toBe(200);
    await hold();
    expect(await looks()).toBe(404);
    const [last] = await here.database.query(
      `SELECT decision, rule_ids AS rules, returned_ids AS ids, fields FROM access.read_log ORDER BY read_id DESC LIMIT 1`,
    );
    expect(last).toEqual({ decision: 'refuse', rules: ['forbidden:held'], ids: [], fields: [] });
    const words = await page(await browserOf('isolde'));
    expect(words).toContain('Odette Larkspur, Lantern Row');
    expect(words).toContain('The same full name');
    expect((await (await browserOf('odette')).open('/possible-conflicts')).status).toBe(404);
  });

  it('lets the member in again when it is not the same person, and closes the alert', async () => {
    await hold();
    const browser = await browserOf('isolde');
    expect(await page(browser, '/alerts')).toContain('kept from it until you have looked');
    const { headers } = await browser.post(`/possible-conflicts/${likenessId}`, { ...FOUND, finding: 'OTHER_FACTS' });
    expect(headers['location']).toBe('/possible-conflicts');
    expect(await page(browser)).toContain('It is not the same person: other facts differ Isolde Brackenmoor');
    expect(await page(browser, '/alerts')).toContain('No open alerts');
    expect(await looks()).toBe(200);
  });

  it('keeps the member out for good when it is a conflict', async () => {
    await hold();
    await (await browserOf('isolde')).post(`/possible-conflicts/${likenessId}`, { ...FOUND, finding: 'CLOSE' });
    expect(await looks()).toBe(404);
    const kinds = await here.database.query(`SELECT kind FROM access.wall WHERE until_at IS NULL`);
    expect(kinds).toEqual([{ kind: 'conflict' }]);
  });

  it('asks again for what is not selected, and says when it was decided already', async () => {
    await hold();
    const browser = await browserOf('isolde');
    const empty = await browser.post(`/possible-conflicts/${likenessId}`, FOUND);
    expect([empty.status, wordsOf(empty.text)]).toEqual([422, expect.stringContaining('Select what you found')]);
    await browser.post(`/possible-conflicts/${likenessId}`, { ...FOUND, finding: 'OTHER_FACTS' });
    const again = { finding: 'CLOSE', commandId: '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0099' };
    expect((await browser.post(`/possible-conflicts/${likenessId}`, again)).status).toBe(409);
    expect((await browser.post(`/possible-conflicts/${uuid(77)}`, again)).status).toBe(404);
  });

  it('shows a governance lead nothing of themselves, no alert either, and does not let them decide', async () => {
    await hold({ memberId: isolde.memberId });
    const browser = await browserOf('isolde');
    expect(await page(browser)).toContain('Nothing waits');
    expect(await page(browser, '/alerts')).toContain('No open alerts');
    const { status } = await browser.post(`/possible-conflicts/${likenessId}`, { ...FOUND, finding: 'OTHER_FACTS' });
    expect(status).toBe(404);
    const [alert] = await here.database.query<{ id: string }>('SELECT alert_id AS id FROM access.alert');
    const acknowledge = await browser.post(`/alerts/${alert?.id}/acknowledge`, { ...FOUND, finding: 'MISTAKE' });
    expect(acknowledge.status).toBe(404);
    const asked = { memberId: isolde.memberId, now: here.clock.now() };
    expect(await here.app.get(Alerts).open(isolde.organisationId, asked)).toBe(0);
    expect(await page(await browserOf('ambrose'))).toContain('Isolde Brackenmoor');
  });

  it('does not say that a house, a telephone or an email address is the same: it would say where a survivor is', async () => {
    await hold({ alikeIn: ['name', 'surname-postcode', 'address', 'phone', 'email'] });
    const text = await page(await browserOf('isolde'));
    expect(text).toContain('The same full name; Something else that tells who somebody is, or may lead to them');
    expect(text).not.toMatch(/The same (house|telephone|email|surname and postcode)/);
  });

  it('says of an exact one that it is a wall, which two people take away', async () => {
    await hold({ strength: 'exact', alikeIn: ['surname-birth'] });
    const browser = await browserOf('isolde');
    expect(await page(browser)).toContain('A wall at once, because it is exact');
    expect(await page(browser, '/alerts')).toContain('too near a case');
    const { status } = await browser.post(`/possible-conflicts/${likenessId}`, { ...FOUND, finding: 'OTHER_FACTS' });
    expect(status).toBe(409);
    expect(await looks()).toBe(404);
  });
});
