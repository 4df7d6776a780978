import { memberStream } from '#access';
import { DEMO_MEMBERS } from '#demo';
import { EventStore } from '#event-store';
import { londonDate } from '#kernel';
import { PROJECTIONS } from '#installation';
import { ProjectionRunner, replayDiffers } from '#projections';
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import * as bodies from './api/bodies.js';
import { bodyOf, etagOf, made, newCase, newDraft, newReferral, serviceIn, takeStep } from './api/casework.js';

/** The main job and the promises of the API, by programs of the demonstration's members and nothing else. */
describe('By the API', () => {
  let application: TestApplication;
  let http: Http;
  let asha: Program;
  let dorian: Program;
  let rowan: Program;
  let imogen: Program;
  let serviceId: string;
  const today = londonDate(new Date());

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [asha, dorian] = [await Program.of(http, 'asha'), await Program.of(http, 'dorian')];
    [rowan, imogen] = [await Program.of(http, 'rowan'), await Program.of(http, 'imogen')];
    serviceId = await serviceIn(asha);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const head = () => application.app.get(EventStore, { strict: false }).head();
  const problem = (answer: Answer) => [answer.status, bodyOf(answer).type];

  describe('a person is referred, asked about and declined', () => {
    let [personId, caseId, referralId, address] = ['', '', '', ''];
    const declinesCounted = async (): Promise<number> => {
      const { items } = bodyOf<{ items: unknown[] }>(await dorian.get('/api/v1/accessibility-gaps/events?limit=100'));
      return items.length;
    };

    it('registers the person at an address of their own', async () => {
      const answer = await asha.post('/api/v1/persons', bodies.person('Quicksilver'));
      const { body, location, etag } = made(answer);
      personId = body.personId ?? '';
      expect(location).toBe(`/api/v1/persons/${personId}`);
      expect(answer.headers['sightline-position']).toMatch(/^\d+$/);
      const read = await asha.get(location);
      expect([read.status, etagOf(read)]).toEqual([200, etag]);
    });

    it('opens a case and records a need', async () => {
      const opened = made(await asha.post('/api/v1/cases', bodies.opening(personId)));
      caseId = opened.body.caseId ?? '';
      const ifMatch = etagOf(await asha.get(`/api/v1/persons/${personId}`));
      made(await asha.post(`/api/v1/cases/${caseId}/needs`, bodies.need, { ifMatch }));
      expect((await asha.get(opened.location)).text).toContain('HOMELESSNESS');
    });

    it('drafts, checks and sends the referral with the decision to share', async () => {
      referralId = await newDraft(asha, caseId, serviceId);
      address = `/api/v1/referrals/${referralId}`;
      made(await takeStep(asha, referralId, 'eligibility-checks', { goAheadReason: 'Worth asking.' }));
      expect((await rowan.get(address)).status).toBe(404); // a draft is nobody else's
      made(await takeStep(asha, referralId, 'submission'));
      const { items } = bodyOf<{ items: { record: { caseId: string } }[] }>(
        await asha.get(`/api/v1/sharing-decisions?case=${caseId}`),
      );
      expect(items).toHaveLength(1);
    });

    it('reaches the service, which asks and is answered', async () => {
      const inbox = await rowan.get('/api/v1/referrals?box=inbox&limit=100');
      expect(inbox.text).toContain(referralId);
      made(await takeStep(rowan, referralId, 'acknowledgement'));
      made(await takeStep(rowan, referralId, 'information-requests', { question1: 'How long can he stay?' }));
      made(await takeStep(asha, referralId, 'information-answers', { answer1: 'Twelve weeks.' }));
      expect(bodyOf(await rowan.get(address)).state).toBe('RECEIVED');
    });

    it('is declined, and the decline is counted among the gaps', async () => {
      const before = await declinesCounted();
      made(await takeStep(imogen, referralId, 'decline', bodies.decline));
      expect(bodyOf(await asha.get(address))).toMatchObject({ state: 'DECLINED' });
      expect(await declinesCounted()).toBe(before + 1);
    });

    it('is told in sentences, and can be seen as it was before the decline', async () => {
      const history = await asha.get(`/api/v1/cases/${caseId}/history?limit=100`);
      const { items } = bodyOf<{ items: { number: number; type: string; sentence: string }[] }>(history);
      const declined = items.find(({ type }) => type === 'ReferralDeclined');
      expect(items.map(({ sentence }) => sentence.length > 10)).not.toContain(false);
      const asOf = async (at: number) => (await asha.get(`/api/v1/cases/${caseId}/as-of?at=${at}`)).text;
      const at = declined?.number ?? 0;
      expect([(await asOf(at - 1)).includes('DECLINED'), (await asOf(at)).includes('DECLINED')]).toEqual([false, true]);
    });

    it('is accepted by another try', async () => {
      const second = await newReferral(asha, rowan, serviceId);
      made(await takeStep(rowan, second, 'acceptance', bodies.acceptance));
      expect(bodyOf(await asha.get(`/api/v1/referrals/${second}`)).state).toBe('ACCEPTED');
    });
  });

  describe('a case goes to a forum', () => {
    it('with what is shared, a meeting, and an action that its owner accepts and completes', async () => {
      const { caseId } = await newCase(dorian);
      const forum = made(await dorian.post(`/api/v1/cases/${caseId}/forum-cases`, bodies.forumCase(today)));
      made(await dorian.post(`${forum.location}/hearings`, bodies.hearing(today), { ifMatch: forum.etag }));
      const action = made(await dorian.post(`${forum.location}/actions`, bodies.action(today)));
      const lucan = await Program.of(http, 'lucan');
      const accepted = made(await lucan.post(`${action.location}/acceptance`, {}, { ifMatch: action.etag }));
      const completion = bodies.completion(today);
      made(await lucan.post(`${action.location}/completion`, completion, { ifMatch: accepted.etag }));
      expect(bodyOf(await dorian.get(action.location))).toMatchObject({ status: 'COMPLETED' });
      const released = await lucan.get('/api/v1/sharing-decisions?limit=1');
      expect(bodyOf<{ items: unknown[] }>(released).items).toHaveLength(1);
    });
  });

  describe('a change', () => {
    let [referralId, etag] = ['', ''];
    beforeEach(async () => {
      referralId = await newReferral(asha, rowan, serviceId);
      etag = etagOf(await rowan.get(`/api/v1/referrals/${referralId}`));
    });
    const accept = (
      program: Program,
      headers: { ifMatch?: string; key?: string } = {},
      body: object = bodies.acceptance,
    ) => program.post(`/api/v1/referrals/${referralId}/acceptance`, body, { ifMatch: etag, ...headers });

    it.each<[number, string, string | undefined]>([
      [428, 'revision-needed', undefined],
      [412, 'revision-old', '"0"'],
      [412, 'revision-old', '"999"'],
      [400, 'revision-unreadable', '*'],
      [400, 'revision-unreadable', 'W/"1"'],
      [400, 'revision-unreadable', '"1", "2"'],
    ])('is answered %i %s when If-Match is %s, and nothing is done', async (status, type, ifMatch) => {
      const before = await head();
      const sent = await rowan.post(`/api/v1/referrals/${referralId}/acceptance`, bodies.acceptance, { ifMatch });
      expect(problem(sent)).toEqual([status, `/problems/${type}`]);
      expect(await head()).toBe(before);
    });

    it('that the rules do not allow now is 409, and nothing is done', async () => {
      made(await accept(rowan));
      const before = await head();
      const refused = [
        await takeStep(rowan, referralId, 'acceptance', bodies.acceptance),
        await takeStep(rowan, referralId, 'acknowledgement'),
        await takeStep(imogen, referralId, 'decline', bodies.decline),
        await takeStep(asha, referralId, 'submission'),
        await takeStep(asha, referralId, 'information-answers', { answer1: 'Late' }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409]);
      expect(await head()).toBe(before);
    });

    it('sent twice under one key has one effect and one answer', async () => {
      const key = randomUUID();
      const before = await head();
      const [first, again] = [await accept(rowan, { key }), await accept(rowan, { key: `"${key.toUpperCase()}"` })];
      expect(await head()).toBe(before + 1n);
      const told = ({ status, text, headers }: Answer) => ({
        status,
        text,
        location: headers.location,
        etag: headers.etag,
      });
      expect(told(again)).toEqual(told(first));
    });

    it('sent eight times at the same moment under one key has one effect and one answer', async () => {
      const key = randomUUID();
      const before = await head();
      const answers = await Promise.all(Array.from({ length: 8 }, () => accept(rowan, { key })));
      expect(new Set(answers.map(({ status, text, headers }) => `${status} ${text} ${headers.etag}`)).size).toBe(1);
      expect(answers[0]?.status).toBe(201);
      expect(await head()).toBe(before + 1n);
    });

    it('under a key that came with something else is 422, and nothing is done', async () => {
      const key = randomUUID();
      made(await accept(rowan, { key }));
      const before = await head();
      const others = [
        await accept(rowan, { key }, { ...bodies.acceptance, note: 'Another body' }),
        await accept(imogen, { key }),
        await asha.post('/api/v1/persons', bodies.person('Somebody'), { key }),
      ];
      expect(others.map(problem)).toEqual(others.map(() => [422, '/problems/idempotency-key-reused']));
      expect(await head()).toBe(before);
    });

    it('that was refused can be corrected and sent under the same key', async () => {
      const key = randomUUID();
      expect((await accept(rowan, { key }, { start: 'NOW' })).status).toBe(422);
      expect((await accept(rowan, { key, ifMatch: '"0"' })).status).toBe(412);
      made(await accept(rowan, { key }));
    });

    it('under a key that is no UUID is 400', async () => {
      expect(problem(await accept(rowan, { key: 'again' }))).toEqual([400, '/problems/idempotency-key']);
    });

    it('of two who decide at once is one decision: the other hears that the record changed', async () => {
      const before = await head();
      const both = await Promise.all([
        accept(rowan),
        imogen.post(`/api/v1/referrals/${referralId}/decline`, bodies.decline, { ifMatch: etag }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
      expect(await head()).toBe(before + 1n);
    });

    it('of two who decide at once on pages is one decision: the other reads that it changed', async () => {
      const [one, other] = [await Visitor.signedIn(http, 'rowan'), await Visitor.signedIn(http, 'imogen')];
      const seenRevision = etag.replaceAll('"', '');
      const fields = { start: 'NOW', conflictChecked: 'true', seenRevision };
      const both = await Promise.all([one, other].map((each) => each.post(`/referrals/${referralId}/accept`, fields)));
      expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
      const conflict = both.find(({ status }) => status === 409)?.text ?? '';
      expect(conflict).toContain('This referral changed while you were reading');
      expect(conflict).toContain(`href="/referrals/${referralId}"`);
    });

    it('of what belongs to others is 404, as of what is not there', async () => {
      const caspian = await Program.of(http, 'caspian');
      expect((await accept(caspian)).status).toBe(404);
      expect((await caspian.get(`/api/v1/referrals/${referralId}`)).status).toBe(404);
    });
  });

  describe('a list', () => {
    const LISTS = [
      '/api/v1/cases',
      '/api/v1/referrals?box=sent&state=DECLINED&state=ACCEPTED&state=RECEIVED',
      '/api/v1/actions?show=all&side=all',
      '/api/v1/sharing-decisions',
      '/api/v1/reads',
      '/api/v1/accessibility-gaps/events?quarter=all',
    ];
    const pageOf = async (path: string) => {
      const answer = await dorian.get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const [, next] = /<([^>]+)>; rel="next"/.exec(String(answer.headers.link)) ?? [];
      return { items: bodyOf<{ items: unknown[] }>(answer).items.map((item) => JSON.stringify(item)), next };
    };

    it.each(LISTS)('%s pages by Link without leaving out or repeating anything', async (path) => {
      const joint = path.includes('?') ? '&' : '?';
      const isGrowing = path === '/api/v1/reads'; // a read of the reads is one more of them
      const whole = (await pageOf(`${path}${joint}limit=100`)).items;
      const paged: string[] = [];
      let next: string | undefined = `${path}${joint}limit=3`;
      for (let pages = 0; next !== undefined && pages < 12; pages++) {
        const page = await pageOf(next);
        paged.push(...page.items);
        next = page.next;
      }
      expect(new Set(paged).size).toBe(paged.length);
      expect(paged.length).toBeGreaterThan(3);
      if (!isGrowing) expect(paged).toEqual(whole.slice(0, paged.length));
    });
  });

  describe('whoever has lost their way in', () => {
    const me = (authorization?: string) =>
      http.send({ path: '/api/v1/me', headers: authorization === undefined ? {} : { authorization } });

    it('is refused without a token and told how to bring one', async () => {
      const answer = await me();
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(answer.headers['content-type']).toMatch('application/problem+json');
      expect((await me('Bearer sightline_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(401);
    });

    it('is refused with a token that was revoked', async () => {
      const visitor = await Visitor.signedIn(http, 'barnaby');
      const { text } = await visitor.post('/account/tokens', { name: 'Soon over', lifetime: 'DAYS_7' });
      const [token] = /sightline_[A-Za-z0-9_-]{43}/.exec(text) ?? [];
      expect((await me(`Bearer ${token}`)).status).toBe(200);
      const [, tokenId] =
        /\/account\/tokens\/([0-9a-f-]{36})\/revoke/.exec((await visitor.open('/account')).text) ?? [];
      await visitor.post(`/account/tokens/${tokenId}/revoke`);
      expect((await me(`Bearer ${token}`)).status).toBe(401);
    });

    it('is refused by every way once disabled', async () => {
      const { id } = DEMO_MEMBERS.clemency;
      const [visitor, program] = [await Visitor.signedIn(http, 'clemency'), await Program.of(http, 'clemency')];
      expect([(await visitor.open('/')).status, (await program.get('/api/v1/me')).status]).toEqual([200, 200]);
      const actor = { memberId: id, role: 'safeguarding-lead', organisationId: DEMO_MEMBERS.clemency.organisation.id };
      const context = { actor, commandId: randomUUID(), correlationId: randomUUID(), occurredAt: new Date(0) };
      const disabled = { type: 'MemberDisabled', data: { memberId: id } };
      const store = application.app.get(EventStore, { strict: false });
      const { position } = await store.append(memberStream(id), 'exists', [disabled], context);
      await application.app.get(ProjectionRunner, { strict: false }).waitFor(position);
      const after = [await visitor.open('/'), await program.get('/api/v1/me')];
      expect(after.map(({ status }) => status)).toEqual([303, 401]);
      await expect(Visitor.signedIn(http, 'clemency')).rejects.toThrow('404');
    });
  });

  it('everything that was done above is in the read models as a replay would put it', async () => {
    const store = application.app.get(EventStore, { strict: false });
    expect(await replayDiffers(application.database, store, PROJECTIONS)).toEqual([]);
  });
});
