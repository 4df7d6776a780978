import { DEMO_MEMBERS, type DemoMemberKey } from '#demo';
import { newId, EventStore } from '#event-store';
import { startOutgoing } from '#installation';
import { SystemClock } from '#kernel';
import { NoticeSettings } from '#notices';
import { carriersOf } from '#outbox';
import { SurvivorEventStore } from '#survivor-file';
import { protectionFor, startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http } from '../support/http.js';

/** Family names of everybody invented: none may stand in what leaves. */
const NAMES = [
  ...Object.values(DEMO_MEMBERS).map(({ name }) => name.split(' ').at(-1) ?? name),
  'Thistlewick',
  'Fable',
];

/** What members are told, in the running application: pages, API, mailboxes, calendars. */
describe('Notices', () => {
  let application: TestApplication;
  let http: Http;
  let cast: Cast;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    cast = new Cast(http);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  /** Sends what is due, as the server does every minute. */
  async function send(): Promise<void> {
    const { app, database } = application;
    const clock = new SystemClock();
    const { mailboxes, publicAddress } = app.get(NoticeSettings, { strict: false });
    const survivorStore = app.get(SurvivorEventStore, { strict: false });
    const stops: (() => Promise<void>)[] = [];
    const ground = {
      ...{
        database,
        store: app.get(EventStore, { strict: false }),
        vault: database,
        survivorStore,
        clock,
        publicAddress,
      },
      ...{ protection: protectionFor(database), carrier: carriersOf(undefined, mailboxes, clock), report: () => {} },
    };
    const closing = { then: (stop: () => Promise<void>) => void stops.push(stop) };
    const job = await startOutgoing(ground, closing);
    await job.run(clock.now());
    for (const stop of stops) await stop();
  }

  async function referralOf(key: DemoMemberKey): Promise<string> {
    const [row] = await application.database.query<{ id: string }>(
      `SELECT record_id AS id FROM notices.record WHERE record = 'referrals' AND is_open AND by_member_id = $1 LIMIT 1`,
      [DEMO_MEMBERS[key].id],
    );
    return row?.id ?? '';
  }

  it('arrive in the mailbox as a subject and a link, and in the list, and lead to the record', async () => {
    const store = application.app.get(EventStore, { strict: false });
    const referralId = await referralOf('asha');
    const personId = referralId;
    const commandId = newId(referralId, 'questions');
    const clock = { stoppedOn: '2026-01-05', workingDaysLeft: 1, answerBy: '2026-01-12' };
    const data = {
      referralId,
      personId,
      round: 1,
      questions: [{ questionId: '1.1', text: 'Jasper Thistlewick?' }],
      clock,
    };
    const { id: memberId, role, organisation } = DEMO_MEMBERS.rowan;
    const actor = { memberId, role, organisationId: organisation.id };
    const context = { actor, commandId, correlationId: commandId, occurredAt: new Date() };
    await store.append(`Referral-${referralId}`, 'exists', [{ type: 'InformationRequested', data }], context);
    await send();
    await send();
    const asha = await cast.visitor('asha');
    const mailbox = (await asha.open('/mailbox')).text;
    const main = mailbox.slice(mailbox.indexOf('<main'), mailbox.indexOf('</main>'));
    expect(main.match(/Sightline: a service asks for information/g)).toHaveLength(1);
    expect(main).toContain(`${application.address}/referrals/${referralId}`);
    for (const name of NAMES) expect(main).not.toContain(name);
    const list = await asha.open('/notices');
    expect(list.text).toContain(`href="/referrals/${referralId}"`);
    expect((await asha.open(`/referrals/${referralId}`)).status).toBe(200);
    const told = await (await cast.program('asha')).get('/api/v1/notices');
    const { items } = JSON.parse(told.text) as { items: { notice: string }[] };
    const asked = items.filter(({ notice }) => notice !== 'DEADLINE_MISSED'); // the demonstration has some that run out by now
    expect(asked).toMatchObject([{ notice: 'INFORMATION_REQUESTED', path: `/referrals/${referralId}` }]);
    expect((await (await cast.visitor('petra')).open('/notices')).text).not.toContain(referralId);
  });

  it('are as each wants them: the page shows again what was typed, and says what is wrong', async () => {
    const asha = await cast.visitor('asha');
    const page = await asha.open('/notices/settings');
    expect(page.text).not.toContain('value="EMAIL"'); // no mail server is set
    const wrong = await asha.post('/notices/settings', { way: 'POST', pace: 'DAILY', wanted: ['REFERRAL_DECLINED'] });
    expect([wrong.status, wrong.text.includes('Select how you want to be told')]).toEqual([422, true]);
    const refused = await asha.post('/notices/settings', { way: 'EMAIL', pace: 'DAILY', emailAddress: 'a@b.example' });
    expect([refused.status, refused.text.includes('This installation sends no email')]).toEqual([409, true]);
    const chosen = { way: 'NONE', pace: 'DAILY', wanted: ['REFERRAL_DECLINED', 'ANSWER_DUE'] };
    expect((await asha.post('/notices/settings', chosen)).status).toBe(303);
    const known = await (await cast.program('asha')).get('/api/v1/notice-preferences');
    expect(JSON.parse(known.text)).toEqual(chosen);
  });

  it('have a calendar under a secret address, which asks for no sign-in and names nobody', async () => {
    const rowan = await cast.visitor('imogen');
    await rowan.open('/calendar-feed');
    const made = await rowan.post('/calendar-feed');
    const [address = '', path = ''] = /http:\/\/[^\s<]+(\/calendar\/[\w-]{43}\.ics)/.exec(made.text) ?? [];
    expect(address).toContain(application.address);
    const calendar = await http.send({ path });
    expect([calendar.status, calendar.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(calendar.text).toContain('SUMMARY:Sightline: ');
    const links = [...calendar.text.replace(/\r\n /g, '').matchAll(/^URL:(.*)$/gm)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect((await rowan.open(new URL(link).pathname)).status).toBe(200);
    for (const name of NAMES) expect(calendar.text).not.toContain(name);
    await rowan.open('/calendar-feed');
    await rowan.post('/calendar-feed/revoke');
    const gone = await http.send({ path });
    const never = await http.send({ path: `/calendar/${'A'.repeat(43)}.ics` });
    expect([gone.status, never.status]).toEqual([404, 404]);
  });

  it('show work that nobody can do to whoever manages it, and on the health page', async () => {
    const imogen = await cast.visitor('imogen');
    const own = `/reassignments/${DEMO_MEMBERS.imogen.organisation.id}`;
    expect((await imogen.open(own)).text).toContain('has somebody who can do it');
    expect((await (await cast.visitor('rowan')).open(own)).status).toBe(404);
    expect((await imogen.open(`/reassignments/${DEMO_MEMBERS.caspian.organisation.id}`)).status).toBe(404);
    await application.database.query('UPDATE access.member SET disabled = true WHERE member_id = $1', [
      DEMO_MEMBERS.caspian.id,
    ]);
    const health = JSON.parse((await http.send({ path: '/health' })).text) as {
      storage: { name: string; colour: string }[];
    };
    const colours = Object.fromEntries(health.storage.map(({ name, colour }) => [name, colour]));
    expect(colours).toMatchObject({ 'bank-holidays': 'green', outbox: 'green', inboxes: 'amber' });
    const verity = await cast.visitor('verity');
    expect((await verity.open(`/reassignments/${DEMO_MEMBERS.caspian.organisation.id}`)).text).toContain(
      'Inboxes that nobody may open',
    );
  });
});
