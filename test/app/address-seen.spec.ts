import { randomUUID } from 'node:crypto';
import type { Role } from '#access';
import { someSignedIn } from '#access/testing';
import { caseOf, DEMO_MEMBERS, MAREN_FILE_ID } from '#demo';
import { londonDate, referenceOf } from '#kernel';
import { SurvivorEventStore, survivorFileStream } from '#survivor-file';
import { bodyOf, made, newCase } from './api/casework.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http } from '../support/http.js';
import { ABSENT_ID } from '../support/records.js';
import { runJob } from '../support/run-job.js';
import { EVERYBODY, type Visitor } from '../support/visitors.js';

const { caseId } = caseOf('jasper');
const FILE = `/survivor-files/${MAREN_FILE_ID}`;
const REPORT = `/cases/${caseId}/address-seen`;

/** The roles that work with people; of them those may report it whose organisation has a part in the case. */
const REPORTING = new Set<Role>([
  ...(['referrer', 'safeguarding-lead', 'service-worker', 'service-manager'] as const),
  ...(['forum-coordinator', 'survivor-advocate'] as const),
]);
/** What leads to the survivor of story A. */
const LOCATING = /Fable|07700 900123|Quayfable|Marigold Lane|ZZ99|sister-in-law|the dentist/i;

describe('An address that may have been seen (domain §13, case 9)', () => {
  let application: TestApplication;
  let http: Http;
  let cast: Cast; // one session each: a third would end the first
  let asha: Visitor;
  let maris: Visitor;
  const query = <Row>(sql: string, values: unknown[] = []) => application.database.query<Row>(sql, values);

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    cast = new Cast(http);
    [asha, maris] = [await cast.visitor('asha'), await cast.visitor('maris')];
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const step = async (incidentId: string, said: Record<string, string>) => {
    await maris.open(FILE);
    return maris.post(`${FILE}/incidents/${incidentId}/steps`, said);
  };
  const incidents = async () => {
    const { incidents: all } = bodyOf<{ incidents: { incidentId: string; awareAt: string; steps: Step[] }[] }>(
      await (await cast.program('maris')).get(`/api/v1${FILE}`),
    );
    return all;
  };

  it.each(EVERYBODY)('is reported by %s if they work on the case, and by nobody else', async (key, { id, role }) => {
    const [part] = await query<{ has: boolean }>(
      `SELECT EXISTS (SELECT FROM access.involvement i JOIN access.member m USING (organisation_id)
        WHERE m.member_id = $1 AND i.case_id = $2 AND i.from_at <= now() AND (i.until_at IS NULL OR i.until_at > now())) AS has`,
      [id, caseId],
    );
    const { status } = await (await cast.visitor(key)).open(REPORT);
    expect(status).toBe(REPORTING.has(role) && part?.has === true ? 200 : 404);
  });

  it('is one press of whoever works on the case, who is shown and asked no address', async () => {
    const { text } = await asha.open(REPORT);
    expect(text).not.toMatch(/<input[^>]+type="text"|<textarea/);
    expect((await asha.post(REPORT, {})).status).toBe(422);
    const { status, headers } = await asha.post(REPORT, { source: 'LETTER' });
    expect([status, headers.location]).toEqual([303, '/']);
  });

  it('is answered alike whether there is a survivor’s file or not', async () => {
    const program = await cast.program('asha');
    const without = (await newCase(program)).caseId;
    const answers = [];
    for (const id of [without, caseId]) {
      const { status, text } = await program.post(`/api/v1/cases/${id}/address-seen`, { source: 'NOT_KNOWN' });
      answers.push([status, text]);
    }
    expect(answers).toEqual([
      [204, ''],
      [204, ''],
    ]);
    expect((await program.post(`/api/v1/cases/${ABSENT_ID}/address-seen`, { source: 'LETTER' })).status).toBe(404);
  });

  it('is told at once to every organisation that has governance leads, by the reference of the case', async () => {
    for (const key of ['isolde', 'ambrose'] as const) {
      const { text } = await (await cast.visitor(key)).open('/alerts');
      expect(text).toContain('an address of a survivor may have been seen');
      expect(text).toContain(referenceOf('C', caseId));
      expect(text).not.toMatch(LOCATING);
    }
  });

  it('becomes an incident in the survivor’s file, whose clocks run from the report', async () => {
    await runJob(application, 'address-seen-reports');
    const all = await incidents();
    expect(all).toHaveLength(2);
    const [first] = all;
    const report = first?.steps.find(({ step: each }) => each === 'REPORT_BREACH');
    expect(new Date(report?.dueAt ?? 0).getTime() - new Date(first?.awareAt ?? 0).getTime()).toBe(72 * 3_600_000);
    const [told] = await query<{ at: Date }>(
      `SELECT min(aware_at) AS at FROM survivor_file.address_seen WHERE case_id = $1`,
      [caseId],
    );
    expect(first?.awareAt).toBe(told?.at.toISOString());
  });

  it('once, however often the job runs', async () => {
    await runJob(application, 'address-seen-reports');
    expect(await incidents()).toHaveLength(2);
  });

  it('has the survivor told by a safe way, and its source named', async () => {
    const { text } = await maris.open(FILE);
    expect(text).toContain('A letter or an email');
    expect(text).not.toMatch(LOCATING);
    const [incidentId = ''] = (await incidents()).map((each) => each.incidentId);
    const [contactId] = /name="contactId".*?<option value="([0-9a-f-]{36})"/s.exec(text)?.slice(1) ?? [];
    expect((await step(incidentId, { step: 'TELL_SURVIVOR', contactId: ABSENT_ID })).status).toBe(409);
    expect((await step(incidentId, { step: 'TELL_SURVIVOR', contactId: contactId ?? '' })).status).toBe(303);
    expect((await step(incidentId, { step: 'TELL_POLICE' })).status).toBe(303);
    const unnamed = await step(incidentId, { step: 'FIND_SOURCE' });
    expect([unnamed.status, unnamed.text.includes('Select what gave the address away')]).toEqual([409, true]);
    expect((await step(incidentId, { step: 'FIND_SOURCE', system: 'MAIL' })).status).toBe(303);
    expect((await maris.open(FILE)).text).toContain('Letters or email of an agency');
  });

  it('leaves nothing of where in the events and tables of those who work with the person referred', async () => {
    const bodies = await query<{ body: string }>(
      `SELECT encode(e.body, 'escape') AS body FROM es.event e JOIN es.stream s USING (stream_id)
        WHERE s.name LIKE 'AddressSeen-%' OR s.name LIKE 'Alert-%'`,
    );
    expect(bodies.length).toBeGreaterThanOrEqual(6);
    expect(bodies.filter(({ body }) => LOCATING.test(body))).toEqual([]);
    expect(bodies.filter(({ body }) => body.includes(MAREN_FILE_ID))).toEqual([]);
  });

  it('is raised in the file by whoever said why they look into it, too', async () => {
    const ambrose = await cast.visitor('ambrose');
    const raise = { source: 'COURT_BUNDLE', account: 'It is on page 4.', awareTime: '00:00', ...today() };
    await ambrose.open('/account');
    expect((await ambrose.post(`${FILE}/incidents/raise`, raise)).status).toBe(404);
    await ambrose.open(`${FILE}/consult`);
    await ambrose.post(`${FILE}/consult`, { reason: 'LISTING', explanation: 'A court rang.' });
    expect((await ambrose.open(`${FILE}/incidents/raise`)).status).toBe(200);
    expect((await ambrose.post(`${FILE}/incidents/raise`, raise)).status).toBe(303);
    expect(await incidents()).toHaveLength(3);
    expect((await (await cast.visitor('quentin')).open(`${FILE}/incidents/raise`)).status).toBe(404);
  });

  it('is closed as not confirmed by somebody other than who raised it, and by nobody who may not', async () => {
    const [ambrose, program] = [await cast.visitor('ambrose'), await cast.program('maris')];
    const { addresses } = bodyOf<{ addresses: Place[] }>(await program.get(`/api/v1${FILE}`));
    const [place] = addresses;
    const said = { source: 'SCREEN', account: 'He stood behind the desk.', awareOn: londonDate(new Date()) };
    const raise = { ...said, awareTime: '00:00', addressId: place?.addressId ?? '' };
    const { incidentId = '' } = made(await program.post(`/api/v1${FILE}/incidents`, raise)).body;
    const path = `${FILE}/incidents/${incidentId}/close`;
    const closing = { reason: 'NOT_SEEN', account: 'The camera shows that the screen was off.' };
    await maris.open(path);
    const own = await maris.post(path, closing);
    expect([own.status, own.text.includes('Somebody other than who raised it closes it')]).toEqual([409, true]);
    const tobias = await cast.visitor('tobias');
    await tobias.open(`${FILE}/consult`);
    await tobias.post(`${FILE}/consult`, { reason: 'LISTING', explanation: 'The case is listed.' });
    for (const key of ['tobias', 'quentin', 'saffron'] as const)
      expect([key, (await (await cast.visitor(key)).open(path)).status]).toEqual([key, 404]);
    expect((await ambrose.open(path)).status).toBe(200);
    expect((await ambrose.post(path, {})).status).toBe(422);
    expect((await ambrose.post(path, closing)).status).toBe(303);
    const { text } = await maris.open(FILE);
    expect(text).toContain('It was checked, and the place was not seen');
    expect(text).not.toContain('The camera shows');
    expect((await step(incidentId, { step: 'TELL_POLICE' })).status).toBe(409);
    expect((await maris.open(`${FILE}/whereabouts`)).text).toContain('The camera shows that the screen was off.');
  });

  it('does not become safe by that: an advocate decides it', async () => {
    const program = await cast.program('maris');
    const statuses = async () =>
      bodyOf<{ addresses: Place[] }>(await program.get(`/api/v1${FILE}`)).addresses.map(({ status }) => status);
    expect((await statuses())[0]).toBe('COMPROMISED');
    const { addresses } = bodyOf<{ addresses: Place[] }>(await program.get(`/api/v1${FILE}`));
    const path = `${FILE}/addresses/${addresses[0]?.addressId ?? ''}/status`;
    expect((await maris.open(path)).text).toContain('Confidential again, because it was not seen');
    expect((await maris.post(path, { status: 'CONFIDENTIAL' })).status).toBe(303);
    expect((await statuses())[0]).toBe('CONFIDENTIAL');
  });

  it('is moved away from: with a new home the former one is no longer used', async () => {
    const program = await cast.program('maris');
    made(await program.post(`/api/v1${FILE}/addresses`, { kind: 'REFUGE', address: 'Elsewhere' }));
    const { addresses } = bodyOf<{ addresses: { status: string }[] }>(await program.get(`/api/v1${FILE}`));
    expect(addresses.map(({ status }) => status)).toEqual(['HISTORIC', 'CONFIDENTIAL', 'CONFIDENTIAL']);
  });

  it('is nothing to an advocate who gave the file up, from their next request on', async () => {
    const program = await cast.program('maris');
    expect((await maris.open(`${FILE}/whereabouts`)).text).toMatch(LOCATING);
    const { saffron } = DEMO_MEMBERS; // the demonstration has one advocate: somebody else has to have the file
    const other = { memberId: saffron.id, organisationId: saffron.organisation.id, assignedOn: '2026-01-05' };
    const assigned = { type: 'AdvocateAssigned', data: { survivorFileId: MAREN_FILE_ID, ...other } };
    const store = application.app.get(SurvivorEventStore, { strict: false });
    await store.append(survivorFileStream(MAREN_FILE_ID), 'any', [assigned], someSignedIn().context(randomUUID()));
    made(await program.post(`/api/v1${FILE}/advocates/${DEMO_MEMBERS.maris.id}/end`, {}));
    for (const path of ['', '/whereabouts', '/addresses/record', '/incidents/raise'])
      expect([path, (await maris.open(`${FILE}${path}`)).status]).toEqual([path, 404]);
    expect((await program.get(`/api/v1${FILE}`)).status).toBe(404);
  });
});

interface Step {
  readonly step: string;
  readonly dueAt: string;
}

interface Place {
  readonly addressId: string;
  readonly status: string;
}

/** Today, as three boxes of a form. */
function today() {
  const [year = '', month = '', day = ''] = londonDate(new Date()).split('-');
  return { 'awareOn-day': day, 'awareOn-month': month, 'awareOn-year': year };
}
