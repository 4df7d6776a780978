import { EventStore, newId, type EventContext } from '#event-store';
import { subjectAccessStream } from '#subject-access';
import { randomUUID } from 'node:crypto';
import { digestOf } from '../../libs/subject-access/src/bundle/documents.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http } from '../support/http.js';
import { knownIn, type KnownPerson } from '../support/records.js';
import { EVERYBODY, Visitor, type Fields } from '../support/visitors.js';
import { referenceOf } from '#kernel';
import { readPdf } from './pdf-reading.js';

/** Words that stand nowhere else: what must not be in a bundle, and, for the control, what must. */
const GIVEN = 'zqgivenalias';
const KEPT = {
  thirdParty: 'zqthirdpartyaccount',
  blackedOut: 'zqblackednote',
  withheld: 'zqwithheldreason',
  sealed: 'zqsealedaccount',
  order: 'zqsealedorder',
  strayed: 'zqstrayedaccount',
  review: 'zqreviewersreason',
};
/** What leads to the survivor of story A, and that there is a file. */
const LOCATING = ['Fable', '07700 900123', 'Quayfable', 'Marigold Lane', 'ZZ99', 'urvivor file'];

describe('A bundle of subject access, from the request to the bytes', () => {
  let application: TestApplication;
  let http: Http;
  let isolde: Visitor;
  let ambrose: Visitor;
  let jasper: KnownPerson;
  let at: string;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    [isolde, ambrose] = [await Visitor.signedIn(http, 'isolde'), await Visitor.signedIn(http, 'ambrose')];
    const known = await knownIn(application.app);
    const found = known.persons.find(({ names }) => names[0] === 'Jasper');
    const theCase = known.records.find(({ kind, personId }) => kind === 'Case' && personId === found?.personId);
    if (!found || !theCase) throw new Error('The demonstration tells of Jasper');
    jasper = found;
    await plant(theCase.id, found.personId);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const store = () => application.app.get(EventStore, { strict: false });

  async function plant(caseId: string, personId: string): Promise<void> {
    const ids = { caseId, personId };
    const account = (text: string, disclosureId: string) => ({
      type: 'DisclosureRecorded',
      data: {
        ...{ ...ids, disclosureId, status: 'ALLEGED', abuseTypes: ['PHYSICAL'], account: text },
        ...{ heardBy: 'KEYWORKER', grade: 'KNOWN_DIRECTLY' },
      },
    });
    const [third, sealed, strayed] = [randomUUID(), randomUUID(), randomUUID()];
    const sealId = randomUUID();
    const seal = { ...ids, sealId, scope: 'ENTRIES', entryIds: [sealed] };
    const order = { orderReference: KEPT.order, court: KEPT.order, orderedOn: '2026-01-01', proposedBy: randomUUID() };
    await store().append(
      `Case-${caseId}`,
      'exists',
      [
        account(KEPT.thirdParty, third),
        account(KEPT.sealed, sealed),
        account(KEPT.strayed, strayed),
        { type: 'SealProposed', data: { ...seal, ...order } },
        { type: 'RecordSealed', data: seal },
        { type: 'DisclosureReattributed', data: { ...ids, disclosureId: strayed, toCaseId: randomUUID() } },
      ],
      contextOf('case'),
    );
    await store().append(
      `Person-${personId}`,
      'exists',
      [
        { type: 'AliasAdded', data: { personId, alias: GIVEN } },
        {
          type: 'NeedRecorded',
          data: { personId, need: 'SUBSTANCE_USE_DRUGS', source: 'PERSON', note: KEPT.blackedOut },
        },
        {
          type: 'NeedRecorded',
          data: { personId, need: 'SUBSTANCE_USE_DRUGS', source: 'PERSON', note: KEPT.withheld },
        },
      ],
      contextOf('person'),
    );
  }

  const revision = async (): Promise<string> => {
    let last = -1n;
    for await (const event of store().readStream(subjectAccessStream(at.split('/').at(-1) ?? '')))
      last = event.revision;
    return String(last);
  };
  const step = async (who: Visitor, path: string, fields: Fields = {}) =>
    who.post(`${at}/${path}`, { seenRevision: await revision(), ...fields });

  it('is asked for by a letter', async () => {
    const received = { 'receivedOn-day': '2', 'receivedOn-month': '3', 'receivedOn-year': '2026' };
    const personReference = referenceOf('P', jasper.personId);
    const asked = { personReference, ...received, channel: 'LETTER', identity: 'DOCUMENT' };
    const { status, headers } = await isolde.post('/subject-access/new', asked);
    expect(status).toBe(303);
    at = headers.location ?? '';
    const { text } = await isolde.open(at);
    expect(text).toContain('2 April 2026');
    expect(text).toContain(personReference);
  });

  it('is nobody’s business but information governance’s', async () => {
    for (const [key, { role }] of EVERYBODY) {
      if (role === 'governance-lead') continue;
      const visitor = await Visitor.signedIn(http, key);
      for (const path of ['/subject-access', at, `${at}/items`, `${at}/bundle/pdf`])
        expect([key, path, (await visitor.open(path)).status]).toEqual([key, path, 404]);
    }
  });

  it('is collected without what is sealed, strayed or never told, and cannot be approved before it is reviewed', async () => {
    expect((await step(isolde, 'collection')).status).toBe(303);
    const { status, text } = await isolde.open(`${at}/items`);
    expect([status, text.match(/Not reviewed<\/strong>/g)?.length]).toEqual([200, linksIn(text).length]);
    expect(linksIn(text).length).toBeGreaterThan(20);
    expect((await step(ambrose, 'approval', { looked: 'true' })).status).toBe(409);
  });

  it('is reviewed item by item; what is about somebody else is proposed to be withheld', async () => {
    const items = linksIn((await isolde.open(`${at}/items`)).text);
    let [withheld, read] = [0, ''];
    for (const path of items) {
      const { text } = await isolde.open(path);
      read += text;
      const isProposed = /value="WITHHOLD" checked/.test(text);
      expect(isProposed).toBe(text.includes('may be about somebody else, too'));
      if (isProposed) withheld += 1;
      const because = { exemption: 'S2P16_THIRD_PARTY', reason: KEPT.review };
      const decision = text.includes(KEPT.blackedOut)
        ? { decision: 'REDACT', withheldFields: ['note'], ...because }
        : isProposed
          ? { decision: 'WITHHOLD', ...because }
          : { decision: 'INCLUDE' };
      const { status } = await isolde.post(path, { seenRevision: await revision(), ...decision });
      expect(status).toBe(303);
    }
    expect(withheld).toBeGreaterThan(3);
    expect(read).toContain(KEPT.thirdParty); // reviewers read what they decide on
    for (const word of [KEPT.sealed, KEPT.order, KEPT.strayed, ...LOCATING.slice(1)]) expect(read).not.toContain(word);
  });

  it('is not taken with an exemption missing: the form comes again with what was typed', async () => {
    const [path = ''] = linksIn((await isolde.open(`${at}/items?show=WITHHOLD`)).text);
    const { status, text } = await isolde.post(path, {
      ...{ seenRevision: await revision(), decision: 'WITHHOLD', reason: 'Kept words' },
    });
    expect([status, text.includes('Select the exemption'), text.includes('Kept words')]).toEqual([409, true, true]);
  });

  it('is approved by another governance lead only, and released then', async () => {
    expect((await step(isolde, 'release', { recipient: 'PERSON', way: 'HANDED_OVER' })).status).toBe(409);
    expect((await step(isolde, 'approval', { looked: 'true' })).status).toBe(409);
    expect((await step(ambrose, 'approval', { looked: 'true' })).status).toBe(303);
    expect((await ambrose.open(`${at}/bundle/pdf`)).status).toBe(404);
    expect((await step(ambrose, 'release', { recipient: 'PERSON', way: 'HANDED_OVER' })).status).toBe(303);
  });

  it('has in its bytes what was given, and nothing else; they are those of the release', async () => {
    const [pdf, json] = [await bytesOf('pdf'), await bytesOf('json')];
    const released = await lastEvent();
    expect([digestOf(pdf), digestOf(json)]).toEqual([released.pdfDigest, released.jsonDigest]);
    const { structure, streams, words } = readPdf(pdf);
    for (const text of [words, json.toString('utf8')]) {
      expect(text).toContain(GIVEN);
      expect(text).toContain('Information about somebody else (Schedule 2 paragraph 16)');
    }
    const staff = EVERYBODY.map(([, { name }]) => name);
    const all = [words, structure, ...streams, pdf.toString('latin1'), json.toString('utf8')];
    const never = [...Object.values(KEPT), ...LOCATING, ...staff, 'Keyworker', 'seal', 'Seal'];
    const found = never.filter((word) => all.some((text) => hides(text, word)));
    expect(found).toEqual([]);
    expect(all.filter((text) => hides(text, GIVEN)).length).toBeGreaterThan(1); // the control
  });

  it('leaves each download in the read log, under a name that says nothing', async () => {
    const downloads = () =>
      application.database.query<{ n: number }>(
        "SELECT count(*)::int AS n FROM access.read_log WHERE action = 'subject-access:download' AND decision = 'allow'",
      );
    const [before] = await downloads();
    const { headers } = await isolde.send({ path: `${at}/bundle/pdf` });
    const [after] = await downloads();
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(1);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="Q-\w{4}-\w{4}\.pdf"$/);
    expect(headers['cache-control']).toContain('no-store');
  });

  it('is not made again once something in it is sealed', async () => {
    const { personId } = jasper;
    const caseId = (await knownIn(application.app)).records.find(
      (one) => one.kind === 'Case' && one.personId === personId,
    )?.id;
    const seal = { caseId, personId, sealId: randomUUID(), scope: 'WHOLE_CASE', entryIds: [] };
    await store().append(`Case-${caseId}`, 'exists', [{ type: 'RecordSealed', data: seal }], contextOf('seal later'));
    expect((await isolde.open(`${at}/bundle/pdf`)).status).toBe(409);
    expect((await isolde.open(`${at}/bundle/json`)).status).toBe(409);
  });

  async function bytesOf(format: string): Promise<Buffer> {
    const response = await fetch(`${application.address}${at}/bundle/${format}`, {
      headers: { cookie: String(ambrose.headers.cookie) },
    });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  }

  async function lastEvent(): Promise<Record<string, unknown>> {
    let data: unknown = {};
    for await (const event of store().readStream(subjectAccessStream(at.split('/').at(-1) ?? ''))) data = event.data;
    return data as Record<string, unknown>;
  }
});

/** Whether a text has the word, as it is or as PDF writes text: two bytes a letter, or digits. */
const hides = (text: string, word: string): boolean =>
  [
    word,
    Buffer.from(word, 'utf16le').swap16().toString('latin1'),
    Buffer.from(word).toString('hex'),
    Buffer.from(word, 'utf16le').swap16().toString('hex'),
  ].some((form) => text.includes(form));

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/href="(\/subject-access\/[0-9a-f-]+\/items\/[0-9a-f-]+)"/g)].map(([, path = '']) => path);

const contextOf = (command: string): EventContext => ({
  actor: { memberId: randomUUID(), role: 'safeguarding-lead', organisationId: randomUUID() },
  commandId: newId(randomUUID(), command),
  correlationId: randomUUID(),
  occurredAt: new Date('2026-02-01T10:00:00Z'),
});
