import { EventStore, runDecider } from '#event-store';
import { wordsOf } from '#web/testing';
import { applyEvents } from '#projections/testing';
import { alertDecider } from '../domain/alert.decider.js';
import { ALERT_ID, anAlert } from '../domain/alert.examples.js';
import { alertStream } from '../domain/alert.stream.js';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember, someSignedIn } from '../testing/members.js';
import { AlertProjection } from './alert.projection.js';
import { Alerts } from './alerts.query.js';

const uuid = (n: number): string => `0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a00${n}`;
const reader = someMember();
const governs = { role: 'governance-lead' } as const;
const isolde = someMember({ ...governs, memberId: uuid(11), name: 'Isolde Brackenmoor' });
const ambrose = someMember({ ...governs, memberId: uuid(12), name: 'Ambrose Thistledown', organisationId: uuid(99) });
const FINDING = { finding: 'LEGITIMATE', commandId: '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0088' };
const CASE = 'ca5e0000-0000-4000-8000-000000000009';

describe('The page of alerts', () => {
  let here: AccessApp;

  beforeEach(async () => {
    here = await accessApp();
    for (const [member, name] of [
      [reader, 'odette'],
      [isolde, 'isolde'],
      [ambrose, 'ambrose'],
    ] as const)
      await here.enrol(member, name);
    const about = anAlert.raised().data.caseId;
    await here.database.query('INSERT INTO access.subject (case_id, person_id) VALUES ($1, $1)', [about]);
  });
  afterEach(() => here.close());

  async function raise(memberId = reader.memberId): Promise<void> {
    const store = here.app.get(EventStore);
    const command = { type: 'Raise', alert: anAlert.raised({ memberId }).data } as const;
    const decision = { decider: alertDecider, stream: alertStream(ALERT_ID), command };
    const { position } = await runDecider(store, decision, someSignedIn().context(ALERT_ID));
    const { events } = await store.readAll({ after: position - 1n, max: 1 });
    await applyEvents(here.database, [new AlertProjection()], events);
  }
  async function browserOf(name: string): Promise<Browser> {
    const browser = new Browser(here.app);
    await browser.signIn(name);
    await browser.open('/account');
    return browser;
  }

  it('shows a governance lead who read what, and keeps what they found', async () => {
    await raise();
    const browser = await browserOf('isolde');
    const page = wordsOf((await browser.open('/alerts')).text);
    expect(page).toContain('Somebody asked for a case that nobody has a reason to open.');
    expect(page).toContain('Odette Larkspur, Lantern Row');
    await browser.post(`/alerts/${ALERT_ID}/acknowledge`, FINDING);
    const after = wordsOf((await browser.open('/alerts')).text);
    expect(after).toContain('There was a reason for it Isolde Brackenmoor');
    expect(after).toContain('No open alerts');
  });

  it('asks again where nothing was selected', async () => {
    await raise();
    const browser = await browserOf('isolde');
    await browser.open('/alerts');
    const again = await browser.post(`/alerts/${ALERT_ID}/acknowledge`, { ...FINDING, finding: '' });
    expect([again.status, wordsOf(again.text)]).toEqual([
      422,
      expect.stringContaining('There is a problem Select what you found'),
    ]);
    expect(again.text).toContain('href="#finding"');
    expect(again.text).toMatch(/<input[^>]* id="finding"/);
  });

  it('does not take what somebody found about themselves', async () => {
    await raise(isolde.memberId);
    const browser = await browserOf('isolde');
    expect((await browser.open('/alerts')).text).toContain('another governance lead looks at it');
    expect((await browser.post(`/alerts/${ALERT_ID}/acknowledge`, FINDING)).status).toBe(409);
  });

  it('is another organisation’s business as little as nobody’s', async () => {
    await raise();
    const browser = await browserOf('ambrose');
    expect((await browser.open('/alerts')).text).not.toContain('Odette');
    expect((await browser.post(`/alerts/${ALERT_ID}/acknowledge`, FINDING)).status).toBe(404);
  });

  it.each([
    ['for good', null],
    ['until a day to come', '2025-03-15T00:00:00.000Z'],
  ])('is nothing to a governance lead who is kept from its case %s', async (_, until) => {
    await raise();
    await here.database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at, until_at) VALUES ($1, $2, 'excluded', '2025-01-01', $3)`,
      [anAlert.raised().data.caseId, isolde.memberId, until],
    );
    const browser = await browserOf('isolde');
    expect(wordsOf((await browser.open('/alerts')).text)).toContain('No open alerts');
    expect((await browser.post(`/alerts/${ALERT_ID}/acknowledge`, FINDING)).status).toBe(404);
    const asked = (now: Date) => here.app.get(Alerts).open(isolde.organisationId, { memberId: isolde.memberId, now });
    expect([await asked(NOW), await asked(new Date('2025-03-15T00:00:00.000Z'))]).toEqual([0, until === null ? 0 : 1]);
  });

  it('is not there for anybody else', async () => {
    const browser = await browserOf('odette');
    expect((await browser.open('/alerts')).status).toBe(404);
    expect((await browser.post('/canaries', { reference: 'C-0000-0000' })).status).toBe(404);
  });

  describe('has the canaries of the organisation', () => {
    const REFERENCE = 'C-S9F0-0000';
    beforeEach(() =>
      here.database.query(
        `INSERT INTO access.involvement (source_id, part, organisation_id, case_id, from_at) VALUES ($1, 'holder', $2, $1, now())`,
        [CASE, reader.organisationId],
      ),
    );
    const plant = (browser: Browser) =>
      browser.post('/canaries', { reference: REFERENCE, commandId: '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0099' });

    it('which a governance lead plants and withdraws', async () => {
      const browser = await browserOf('isolde');
      expect((await plant(browser)).status).toBe(303);
      expect((await browser.open('/alerts')).text).toContain(`Withdraw ${REFERENCE}`);
      await browser.post(`/canaries/${CASE}/withdraw`, { commandId: '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0098' });
      expect((await browser.open('/alerts')).text).not.toContain(`Withdraw ${REFERENCE}`);
    });

    it('and says the same of a case of somebody else as of one that is not there', async () => {
      const browser = await browserOf('ambrose');
      const [theirs, absent] = [await plant(browser), await browser.post('/canaries', { reference: 'C-0000-0001' })];
      expect([theirs.status, absent.status]).toEqual([422, 422]);
      expect(theirs.text).toContain('Your organisation holds no case with this reference');
      expect(absent.text).toContain('Your organisation holds no case with this reference');
    });
  });
});
