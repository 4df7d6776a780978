import { randomUUID } from 'node:crypto';
import { caseOf, DEMO_MEMBERS, DEMO_ORGANISATIONS, MAREN_FILE_ID, type DemoMemberKey } from '#demo';
import { EventStore, type EventContext } from '#event-store';
import { londonDate, referenceOf, type DomainEvent } from '#kernel';
import { ProjectionRunner } from '#projections';
import { bodyOf, made } from './api/casework.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http } from '../support/http.js';
import { runJob } from '../support/run-job.js';

interface Duty {
  readonly text: string;
  readonly href: string;
  readonly dueOn?: string;
}

interface Incident {
  readonly incidentId: string;
  readonly steps: readonly { readonly dueAt: string }[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REVIEW_BY = '2099-03-02';
const REQUESTED_ON = '2026-03-02';
const { caseId, personId } = caseOf('jasper');

describe('What waits for members of roles without clocks, on their front page', () => {
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

  const page = async (key: DemoMemberKey) => (await (await cast.visitor(key)).open('/')).text;
  const duties = async (key: DemoMemberKey) =>
    bodyOf<{ duties: Duty[] }>(await (await cast.program(key)).get('/api/v1/my-work')).duties;
  const of = async (key: DemoMemberKey, href: string) => (await duties(key)).filter((duty) => duty.href === href);

  /** Puts an emergency on record that nobody has judged. */
  async function used(): Promise<void> {
    const breakGlassId = randomUUID();
    const { id: memberId, organisation } = DEMO_MEMBERS.lucan;
    const data = {
      ...{ breakGlassId, memberId, organisationId: organisation.id, caseId, reason: 'IMMEDIATE_DANGER' },
      ...{
        holderOrganisationId: DEMO_ORGANISATIONS.lanternRow.id,
        explanation: 'He rang and said that he was outside.',
      },
      ...{ usedAt: new Date().toISOString(), until: new Date().toISOString(), reviewDueOn: REVIEW_BY },
    };
    const actor = { memberId, role: 'safeguarding-lead', organisationId: organisation.id };
    const context: EventContext = {
      actor,
      commandId: breakGlassId,
      correlationId: breakGlassId,
      occurredAt: new Date(),
    };
    const store = application.app.get(EventStore, { strict: false });
    const event: DomainEvent = { type: 'BreakGlassUsed', data };
    const { position } = await store.append(`BreakGlass-${breakGlassId}`, 'any', [event], context);
    await application.app.get(ProjectionRunner, { strict: false }).waitFor(position);
  }

  it('is for a governance lead what their lists hold that is not over, with the first day', async () => {
    expect(await of('isolde', '/emergency-reviews')).toEqual([]);
    await used();
    const [request] = await of('isolde', '/subject-access');
    expect(request?.text).toBe('1 request for access');
    expect(request?.dueOn).toMatch(DAY);
    expect(await of('isolde', '/emergency-reviews')).toEqual([
      { text: '1 emergency review to do', href: '/emergency-reviews', dueOn: REVIEW_BY },
    ]);
    expect(await of('isolde', '/erasures')).toEqual([]);
    const asked = { personReference: referenceOf('P', personId), source: 'PERSON', records: ['Person'] };
    const program = await cast.program('isolde');
    made(await program.post('/api/v1/erasures', { ...asked, requestedOn: REQUESTED_ON }));
    const [erasure] = await of('isolde', '/erasures');
    expect(erasure).toMatchObject({ text: '1 request for erasure', dueOn: '2026-04-02' });
    const text = await page('isolde');
    expect(text).toContain('Waiting for you');
    expect(text).toContain('2 March 2099');
    expect(text).not.toMatch(/Thistlewick|Cobb/);
  });

  it('is nothing of emergencies for a governance lead whom they do not concern', async () =>
    expect(await of('ambrose', '/emergency-reviews')).toEqual([]));

  it('is for a survivor’s advocate how much is to do in their own files, and for nobody else', async () => {
    const asha = await cast.program('asha');
    await asha.post(`/api/v1/cases/${caseId}/address-seen`, { source: 'LETTER' });
    await runJob(application, 'address-seen-reports');
    const [steps] = await of('maris', '/survivor-files');
    const file = `/api/v1/survivor-files/${MAREN_FILE_ID}`;
    const maris = await cast.program('maris');
    const { incidents } = bodyOf<{ incidents: Incident[] }>(await maris.get(file));
    const due = incidents.flatMap((each) => each.steps.map(({ dueAt }) => londonDate(new Date(dueAt)))).sort();
    const text = '8 steps of safety incidents to do';
    expect(steps).toEqual({ text, href: '/survivor-files', dueOn: due[0] });
    const closing = { reason: 'OTHER_SURVIVOR', account: 'He wrote to another house.' };
    made(await maris.post(`${file}/incidents/${incidents[0]?.incidentId ?? ''}/close`, closing));
    expect((await of('maris', '/survivor-files'))[0]?.text).toBe('1 step of safety incidents to do');
    expect(await page('maris')).not.toMatch(/Fable|Quayfable|V-/);
    for (const key of ['ambrose', 'tobias', 'quentin'] as const) expect(await of(key, '/survivor-files')).toEqual([]);
  });

  it('is for a commissioner which accreditations run out soon, or have', async () => {
    const told = await duties('verity');
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Harrowmere Change Service: .* ran out$/),
      expect.stringMatching(/^Wexcombe Change Service: .* runs out$/),
    ]);
    expect(told[1]?.href).toBe(`/directory/organisations/${DEMO_ORGANISATIONS.wexcombeChange.id}`);
    expect(told[1]?.dueOn).toMatch(DAY);
    expect((await (await cast.visitor('verity')).open(told[0]?.href ?? '')).status).toBe(200);
  });

  it.each(['verity', 'maris', 'tobias', 'isolde', 'linnet', 'quentin'] as const)(
    'stands, for %s, above the places where the work is, by the names that they have in the navigation',
    async (key) => {
      const [before = '', ways = ''] = (await page(key)).split('<ul class="sightline-ways">');
      const inNavigation = linksIn(before.slice(0, before.indexOf('<main')));
      const names = new Map(inNavigation.map(([href, text]) => [href, text.replace(/ \(\d+\)$/, '')])); // less how many wait there
      const tiles = linksIn(ways.slice(0, ways.indexOf('</ul>')));
      expect(tiles.length).toBeGreaterThan(1);
      expect(tiles).toEqual(tiles.map(([href]) => [href, names.get(href)]));
    },
  );

  it('is nothing for those who have clocks', async () => expect(await duties('dorian')).toEqual([]));
});

/** Where the links of a part of a page lead, and what they are called. */
const linksIn = (html: string): [href: string, text: string][] =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href = '', text = '']) => [href, text.trim()]);
