import { CommandGateway } from '#projections';
import { wordsOf } from '#web/testing';
import { Alerts } from '../alerts/alerts.query.js';
import { DueAlerts } from '../alerts/due-alerts.job.js';
import { EventStore, newId } from '#event-store';
import { applyEvents } from '#projections/testing';
import { NotFound } from '../not-found.js';
import { EmergencyProjection } from '../emergencies/emergency.projection.js';
import { oversightProjections } from '../oversight.parts.js';
import { ReviewBreakGlass } from '../review-break-glass/review-break-glass.command.js';
import { accessApp, NOW, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember, someSignedIn } from '../testing/members.js';
import { UseBreakGlass } from './use-break-glass.command.js';
import { signedIn } from '../signed-in/signed-in.js';
import type { Member } from '../domain/roles.js';
import { aBreakGlass } from '../domain/break-glass.examples.js';
import { recorded } from '#event-store/testing';

const id = (n: number): string => `1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e00${n}`;
const CASE = 'ca5e0000-0000-4000-8000-000000000009';
const OTHER_CASE = 'ca5e0000-0000-4000-8000-000000000010';
const HOLDER = '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0002';
const asker = someMember();
const governs = { role: 'governance-lead', memberId: id(11), name: 'Isolde Brackenmoor' } as const;
const isolde = someMember(governs);
const ambrose = someMember({ ...governs, memberId: id(12), name: 'Ambrose Thistledown', organisationId: HOLDER });
const stranger = someMember({ ...governs, memberId: id(13), organisationId: id(99) });
const EXPLANATION = 'He is at the door and asks for a room tonight.';
const REVIEW = { outcome: 'JUSTIFIED', note: 'Nobody of the holder could be reached.' } as const;
const DAY_MS = 24 * 3_600_000;

describe('Opening a case in an emergency', () => {
  let here: AccessApp;

  beforeEach(async () => {
    here = await accessApp({ demoMemberIds: [asker.memberId, isolde.memberId] });
    for (const [member, name] of [
      [asker, 'odette'],
      [isolde, 'isolde'],
      [ambrose, 'ambrose'],
      [stranger, 'stranger'],
    ] as const)
      await here.enrol(member, name);
    for (const caseId of [CASE, OTHER_CASE]) await put('subject VALUES ($1, gen_random_uuid())', [caseId]);
    await put('agreement VALUES ($1, $2)', [asker.organisationId, new Date(0)]);
  });
  afterEach(() => here.close());

  const put = (sql: string, values: unknown[]) => here.database.query(`INSERT INTO access.${sql}`, values);
  const as = (member: Member, now = NOW) =>
    signedIn({ ...someSignedIn(), member, now, correlationId: id(77), session: undefined });
  const found = { caseId: CASE, holderOrganisationId: HOLDER };
  const use = (change: object = {}, { n = 20, now = NOW, by = asker } = {}) => {
    here.clock.moveTo(now);
    const emergency = { found, reason: 'PERSON_PRESENT', explanation: EXPLANATION, ...change } as const;
    return here.app.get(CommandGateway).execute(new UseBreakGlass(emergency, id(n), as(by, now)));
  };
  const useId = (n = 20) => newId(id(n), 'break-glass');
  const review = (by: Member, { n = 40, of = useId() } = {}) =>
    here.app.get(CommandGateway).execute(new ReviewBreakGlass(of, REVIEW, id(n), as(by)));
  const nothing = async () => (await here.database.query('SELECT 1 FROM access.emergency')).length === 0;

  it('lasts an hour, and is one case', async () => {
    await use();
    expect(await here.database.query('SELECT case_id, member_id, from_at, until_at FROM access.emergency')).toEqual([
      { case_id: CASE, member_id: asker.memberId, from_at: NOW, until_at: new Date(NOW.getTime() + 3_600_000) },
    ]);
  });

  describe('is refused as if there were no case', () => {
    const always = new Date(0);
    it.each([
      ['where there is none', () => Promise.resolve(), { found: undefined }],
      [
        'to somebody excluded',
        () => put('wall VALUES ($1, $2, $3, $4)', [CASE, asker.memberId, 'excluded', always]),
        {},
      ],
      ['in a conflict', () => put('wall VALUES ($1, $2, $3, $4)', [CASE, asker.memberId, 'conflict', always]), {}],
      ['of a hidden case', () => put('restriction VALUES ($1, $2, NULL, $3)', [CASE, 'hidden', always]), {}],
      [
        'of a restricted one',
        () => put('restriction VALUES ($1, $2, $3, $4)', [CASE, 'visible-stub', 'a box', always]),
        {},
      ],
    ])('%s', async (_, given, change) => {
      await given();
      const refused = await use(change).then(
        () => 'let in',
        (error: unknown) => Object.entries(error as object).concat([['name', (error as Error).constructor.name]]),
      );
      const absent = await use({ found: undefined }, { n: 21 }).catch((error: unknown) =>
        Object.entries(error as object).concat([['name', (error as Error).constructor.name]]),
      );
      expect(refused).toEqual(absent);
      expect([JSON.stringify(refused).includes('NotFound'), await nothing()]).toEqual([true, true]);
    });

    it('and a rule about the member is said first, of every case alike', async () => {
      const short = { explanation: 'Now' };
      const rule = { rule: 'break-glass-explanation-too-short' };
      await expect(use(short)).rejects.toMatchObject(rule);
      await expect(use({ ...short, found: undefined })).rejects.toMatchObject(rule);
    });
  });

  it('needs the agreement of the organisation', async () => {
    await here.database.query('TRUNCATE access.agreement');
    await expect(use()).rejects.toThrow(NotFound);
  });

  it('needs a proof of somebody who is no member of a demonstration', () =>
    expect(use({}, { by: someMember({ memberId: id(14) }) })).rejects.toMatchObject({
      rule: 'break-glass-proof-too-old',
    }));

  describe('raises alerts', () => {
    const alerts = () =>
      here.database.query<{ kind: string; organisation_ids: string[] }>(
        'SELECT kind, organisation_ids FROM access.alert ORDER BY kind',
      );
    async function jobAt(now: Date): Promise<void> {
      here.clock.moveTo(now);
      const store = here.app.get(EventStore);
      await new DueAlerts(here.database, store).run(now);
      const { events } = await store.readAll({ after: -1n, max: 100 });
      await applyEvents(
        here.database,
        oversightProjections.filter((each) => !(each instanceof EmergencyProjection)),
        events,
      );
    }

    it('at both organisations, once, and again once when the review is overdue', async () => {
      await use();
      await jobAt(NOW);
      await jobAt(NOW);
      const [raised, ...more] = await alerts();
      expect([raised?.kind, new Set(raised?.organisation_ids), more.length]).toEqual([
        'BREAK_GLASS',
        new Set([asker.organisationId, HOLDER]),
        0,
      ]);
      await jobAt(new Date(NOW.getTime() + 5 * DAY_MS));
      await jobAt(new Date(NOW.getTime() + 5 * DAY_MS));
      expect((await alerts()).map(({ kind }) => kind)).toEqual(['BREAK_GLASS', 'BREAK_GLASS_OVERDUE']);
    });

    it('that are over with the review, that of an overdue one as well', async () => {
      await use();
      await jobAt(NOW);
      await jobAt(new Date(NOW.getTime() + 5 * DAY_MS));
      const open = () => here.database.query('SELECT FROM access.alert WHERE acknowledged_at IS NULL');
      expect(await open()).toHaveLength(2);
      await review(ambrose);
      await jobAt(here.clock.now());
      expect(await open()).toEqual([]);
    });

    it('that wait for the review and for nothing else, as long as there is none', async () => {
      await use();
      await jobAt(NOW);
      const waiting = async () =>
        (await new Alerts(here.database).of(HOLDER)).map(({ waitsForReview }) => waitsForReview);
      expect(await waiting()).toEqual([true]);
      await here.database.query(`UPDATE access.break_glass SET outcome = 'JUSTIFIED'`); // reviewed before its alert was raised
      expect(await waiting()).toEqual([false]);
    });

    it('also where the process ended before it could say so', async () => {
      await use();
      await here.database.query('TRUNCATE access.alert_due');
      await jobAt(NOW);
      expect((await alerts()).map(({ kind }) => kind)).toEqual(['BREAK_GLASS']);
    });
  });

  describe('is reviewed', () => {
    it('by governance leads of either organisation, and by nobody else’s', async () => {
      await use();
      await expect(review(stranger)).rejects.toThrow(NotFound);
      await review(ambrose);
      await expect(review(isolde, { n: 41 })).rejects.toMatchObject({ rule: 'break-glass-reviewed-already' });
    });

    it('by nobody walled off from the case', async () => {
      await use();
      await put('wall VALUES ($1, $2, $3, $4)', [CASE, isolde.memberId, 'conflict', new Date(0)]);
      await expect(review(isolde)).rejects.toThrow(NotFound);
    });

    it('by nobody whose own it was, whatever they are now', async () => {
      const own = recorded(aBreakGlass.used({ memberId: isolde.memberId, organisationId: isolde.organisationId }));
      await applyEvents(here.database, [new EmergencyProjection()], [own]);
      const stream = `BreakGlass-${isolde.memberId}`;
      const events = [aBreakGlass.used({ memberId: isolde.memberId })];
      await here.app
        .get(EventStore)
        .appendAtomic([{ stream, expected: 'noStream', events }], as(isolde).context(id(50)));
      const of = aBreakGlass.used().data.breakGlassId;
      await expect(review(isolde, { of })).rejects.toMatchObject({ rule: 'break-glass-own-review' });
    });

    it('by nobody who used it with another account of theirs', async () => {
      await use();
      await put('inherits_wall VALUES ($1, $2)', [isolde.memberId, asker.memberId]);
      await expect(review(isolde)).rejects.toMatchObject({ rule: 'break-glass-own-review' });
    });

    it('while the next one is opened: both stand, or one is asked for again', async () => {
      await use();
      const next = use({ found: { ...found, caseId: OTHER_CASE } }, { n: 22 });
      const ends = await Promise.allSettled([review(isolde), next]);
      const refused = ends.flatMap((end) =>
        end.status === 'rejected' ? [(end.reason as Error).constructor.name] : [],
      );
      expect(refused.filter((name) => name !== 'RevisionConflict')).toEqual([]);
      const kept = await here.app.get(EventStore).readAll({ after: -1n, max: 100 });
      const types = kept.events.map(({ type }) => type).filter((type) => type.startsWith('BreakGlass'));
      expect(types.length).toBe(3 - refused.length);
    });

    it('in time, or the next one is refused', async () => {
      await use();
      const later = { n: 23, now: new Date(NOW.getTime() + 5 * DAY_MS) };
      const other = { found: { ...found, caseId: OTHER_CASE } };
      await expect(use(other, later)).rejects.toMatchObject({ rule: 'break-glass-review-overdue' });
      await review(isolde);
      await use(other, later);
    });
  });

  describe('has a page for reviews', () => {
    async function browserOf(name: string): Promise<Browser> {
      const browser = new Browser(here.app);
      await browser.signIn(name);
      await browser.open('/account');
      return browser;
    }
    const words = async (browser: Browser) => wordsOf((await browser.open('/emergency-reviews')).text);

    it('with what was said, what was found, and how reviewing goes', async () => {
      await use();
      const browser = await browserOf('isolde');
      expect(await words(browser)).toContain(EXPLANATION);
      const path = `/emergency-reviews/${useId()}`;
      const unsaid = await browser.post(path, { outcome: 'NOT_JUSTIFIED', note: '', commandId: id(60) });
      expect([unsaid.status, unsaid.text.includes('Enter why you found that')]).toEqual([422, true]);
      const done = await browser.post(path, { outcome: 'NOT_JUSTIFIED', note: 'He was not there.', commandId: id(61) });
      expect(done.status).toBe(303);
      const after = await words(browser);
      expect(after).toContain('Nothing waits for a review');
      expect(after).toContain('Reviewed in time 100%');
      expect(after).toContain('Not justified 100%');
      const again = await browser.post(path, { outcome: 'JUSTIFIED', note: 'He was there.', commandId: id(62) });
      expect([again.status, again.text.includes('Somebody reviewed this already')]).toEqual([409, true]);
    });

    it('that shows nothing to another organisation, nor to somebody walled off, and is not there for others', async () => {
      await use();
      expect(await words(await browserOf('stranger'))).not.toContain(EXPLANATION);
      await put('wall VALUES ($1, $2, $3, $4)', [CASE, isolde.memberId, 'conflict', new Date(0)]);
      expect(await words(await browserOf('isolde'))).not.toContain(EXPLANATION);
      expect((await (await browserOf('odette')).open('/emergency-reviews')).status).toBe(404);
    });
  });
});
