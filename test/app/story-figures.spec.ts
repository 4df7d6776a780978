import { CountModelledNeed } from '#accessibility-gaps/testing';
import { caseOf, DEMO_ORGANISATIONS } from '#demo';
import { EventStore, newId } from '#event-store';
import type { DomainEvent } from '#kernel';
import { ProjectionRunner } from '#projections';
import { aReferral } from '#referrals/testing';
import { startApplication, type TestApplication } from '../support/application.js';
import { Http } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import { bodyOf } from './api/casework.js';

interface Row {
  readonly key: string;
  readonly people: number;
}
interface Figures {
  readonly total: { readonly times: number; readonly people: number } | null;
  readonly barriers: readonly Row[] | null;
  readonly evidencedUnmetNeed: { readonly open?: number; readonly days?: number; readonly inNeed?: number };
  readonly modelledUnmetNeed: Readonly<Record<string, unknown>> | null;
}

const FIGURES = '/api/v1/accessibility-gaps';
const OUTCOMES = { UNMET: 'unmet', UNCONFIRMED: 'unconfirmed', ACCESSIBLE: 'accessible', TAKEN_ON: 'takenOn' } as const;

/** What stories A and C of domain §12 assert of referrals and gaps, and §9.4, by the program as it runs. */
describe('The figures of stories A and C', () => {
  let application: TestApplication;
  let http: Http;
  let auditor: Program;
  let commissioner: Program;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    await acceptsJasper();
    await new CountModelledNeed(application.database, store()).run(new Date());
    [auditor, commissioner] = [await Program.of(http, 'quentin'), await Program.of(http, 'verity')];
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const store = () => application.app.get(EventStore, { strict: false });
  const figures = async (query: string, who = auditor) => bodyOf<Figures>(await who.get(`${FIGURES}?${query}`));
  const unmet = async (on: string) => (await figures(`to=${on}`)).evidencedUnmetNeed;

  /** The step that the demonstration has no forum for: on 15 May 2025 the panel's service takes Jasper on. */
  async function acceptsJasper(): Promise<void> {
    const referralId = newId('99999999-0000-4000-8000-000000000002', 'jasper to the panel');
    const of = { referralId, ...caseOf('jasper') };
    const told: readonly (readonly [string, DomainEvent])[] = [
      ['2025-05-07', aReferral.drafted({ ...of, referrerOrganisationId: DEMO_ORGANISATIONS.lanternRow.id })],
      ['2025-05-07', aReferral.submitted(of)],
      ['2025-05-15', aReferral.accepted({ referralId, personId: of.personId })],
    ];
    for (const [on, event] of told) {
      const commandId = newId(referralId, event.type);
      const actor = { memberId: commandId, role: 'system', organisationId: DEMO_ORGANISATIONS.lanternRow.id };
      const context = { actor, commandId, correlationId: commandId, occurredAt: new Date(`${on}T09:00:00Z`) };
      const { position } = await store().append(`Referral-${referralId}`, 'any', [event], context);
      await application.app.get(ProjectionRunner, { strict: false }).waitFor(position);
    }
  }

  it('A: one person is without on 1 May 2025, for 7 days, and nobody on 20 May', async () => {
    expect(await unmet('2025-05-01')).toMatchObject({ open: 1, days: 7, inNeed: 1 });
    expect(await unmet('2025-05-14')).toMatchObject({ open: 1, days: 20 });
    expect(await unmet('2025-05-15')).toMatchObject({ open: 0, days: 0, inNeed: 1 }); // 21 days, the last not counted
    expect(await unmet('2025-05-20')).toMatchObject({ open: 0 });
  });

  it('A: a commissioner sees no name, and no count of one to four', async () => {
    const page = (await (await Visitor.signedIn(http, 'verity')).open('/accessibility-gaps?quarter=2025-Q1')).text;
    expect(page).toContain('Fewer than 5 people were told');
    for (const name of ['Thistlewick', 'Jasper', 'Pembrasso', 'Alarico']) expect(page).not.toContain(name);
    const { total, barriers, evidencedUnmetNeed } = await figures('quarter=2025-Q1', commissioner);
    expect([total, barriers, evidencedUnmetNeed.open]).toEqual([null, null, undefined]);
    expect((await commissioner.get(`${FIGURES}/events?quarter=2025-Q1`)).status).toBe(404);
    expect((await commissioner.get(`${FIGURES}/modelled?quarter=2025-Q1`)).status).toBe(404);
  });

  it('C: in the second quarter nobody is told "no", and one person is without for 124 days', async () => {
    const { total, evidencedUnmetNeed } = await figures('quarter=2025-Q2');
    expect(total).toEqual({ times: 0, people: 0 });
    expect(evidencedUnmetNeed).toMatchObject({ open: 1, days: 124 });
  });

  it('C: both times that he was told "no" are in the first quarter', async () => {
    const { items } = bodyOf<{ items: { recordHref: string; kind: string }[] }>(
      await auditor.get(`${FIGURES}/events?quarter=2025-Q1`),
    );
    const his = items.filter(({ recordHref }) => recordHref.includes(caseOf('alarico').caseId));
    expect(his.map(({ kind }) => kind)).toEqual(['DECLINED', 'DECLINED']);
    expect((await figures('quarter=2025-Q1')).total).toEqual({ times: 3, people: 2 });
  });

  it('C: each barrier was met by one person, who met several', async () => {
    const { barriers, total } = await figures('quarter=2025-Q1');
    const met = new Map(barriers?.map(({ key, people }) => [key, people]));
    expect(['LANGUAGE', 'IMMIGRATION_NRPF', 'OUT_OF_AREA'].map((key) => met.get(key))).toEqual([1, 1, 1]);
    const sum = [...met.values()].reduce((all, people) => all + people, 0);
    expect(sum).toBeGreaterThan(total?.people ?? 0);
    const page = (await (await Visitor.signedIn(http, 'quentin')).open('/accessibility-gaps?quarter=2025-Q1')).text;
    expect(page).toContain('add up to more than the people');
  });

  it('C: he is without until he is taken on, after 158 days', async () => {
    expect(await unmet('2025-11-02')).toMatchObject({ open: 1, days: 157 });
    expect(await unmet('2025-11-03')).toMatchObject({ open: 0 });
  });

  it('§9.4: what happened and what rules say are two measures, and every figure of both opens', async () => {
    const { evidencedUnmetNeed, modelledUnmetNeed } = await figures('quarter=2025-Q1');
    expect(modelledUnmetNeed).toMatchObject({ asOf: '2025-06-30' });
    expect(evidencedUnmetNeed).not.toHaveProperty('unmet');
    for (const [outcome, figure] of Object.entries(OUTCOMES)) {
      const { items } = bodyOf<{ items: unknown[] }>(
        await auditor.get(`${FIGURES}/modelled?quarter=2025-Q1&outcome=${outcome}`),
      );
      expect(items).toHaveLength(Number(modelledUnmetNeed?.[figure]));
    }
    const page = (await (await Visitor.signedIn(http, 'quentin')).open('/accessibility-gaps?quarter=2025-Q1')).text;
    expect(page).toContain('never add the two');
  });

  it('§9.4: a lead opens the own organisation’s people, and of all others nothing', async () => {
    const lead = await Program.of(http, 'dorian');
    const { items } = bodyOf<{ items: { recordHref?: string }[] }>(await lead.get(`${FIGURES}/events?quarter=2025-Q1`));
    expect(items.map(({ recordHref }) => recordHref?.includes(caseOf('jasper').caseId))).toEqual([true]);
    const others = await figures('quarter=2025-Q1&whose=others', lead);
    expect([others.total, others.barriers]).toEqual([null, null]);
    expect((await lead.get(`${FIGURES}/events?whose=others`)).status).toBe(404);
    expect((await lead.get(`${FIGURES}/modelled?whose=others`)).status).toBe(404);
  });
});
