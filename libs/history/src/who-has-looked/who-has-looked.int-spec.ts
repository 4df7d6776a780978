import { accessMigrations, ActionCatalogue, LoggedReads, NotFound, ReadLogReader, type SignedIn } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { caseFileMigrations, CaseReader } from '#case-file';
import { aCase, aPerson, CASE_ID, fillCaseFile, PERSON_ID } from '#case-file/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { rendered, wordsOf } from '#web/testing';
import { historyActions } from '../history.actions.js';
import { historyMigrations } from '../migrations/index.js';
import { WhoHasLooked } from './who-has-looked.reader.js';
import { whoHasLookedView } from './who-has-looked.view.js';

const opened = aCase.opened();
const holder = opened.data.holderOrganisationId;
const ELSEWHERE = '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0077';
const lead = someSignedIn({ organisationId: holder });
const manager = someSignedIn({ organisationId: holder, role: 'service-manager', memberId: PERSON_ID });
const stranger = someSignedIn({ organisationId: ELSEWHERE });
const auditor = someSignedIn({ organisationId: ELSEWHERE, role: 'auditor' });
const SAFFRON_ID = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0077';
const TEMPLATE = 'history/src/who-has-looked/who-has-looked.njk';

describe('Who has looked at a case', () => {
  let test: TestDatabase;
  let looks: WhoHasLooked;

  beforeAll(async () => {
    test = await testDatabase([...accessMigrations, ...caseFileMigrations, ...historyMigrations]);
    await fillCaseFile(test.database, aPerson.registered(), opened);
    for (const stream of [`Case-${CASE_ID}`, `Person-${PERSON_ID}`])
      await test.database.query('INSERT INTO history.stream_of_case VALUES ($1, $2, $2, 0)', [CASE_ID, stream]);
    const actions = new ActionCatalogue().register(historyActions);
    const reads = new LoggedReads(test.database, actions, quickOptions(), new OpenStandings());
    looks = new WhoHasLooked(reads, new ReadLogReader(test.database), new CaseReader());
  });
  afterAll(() => test.close());

  const ask = (signed: SignedIn, more: Partial<Parameters<WhoHasLooked['of']>[2]> = {}) =>
    looks.of(signed, CASE_ID, { limit: 25, ...more });

  it('is told to the holder’s lead and manager and to auditors, beginning with this very look', async () => {
    for (const signed of [lead, manager, auditor])
      expect((await ask(signed)).looks[0]).toMatchObject({
        action: 'history:who-has-looked',
        organisationId: signed.member.organisationId,
        fields: ['reads'],
      });
  });

  it.each([
    ['staff of another organisation', stranger],
    ['staff of the holder who do not answer for the case', someSignedIn({ organisationId: holder, role: 'referrer' })],
  ])('is not told to %s, and that they asked is kept', async (_, signed) => {
    await expect(ask(signed)).rejects.toThrow(NotFound);
    expect((await ask(auditor)).looks[1]).toMatchObject({ decision: 'refuse', role: signed.member.role });
  });

  it('is the same nothing for a case that is not there', () =>
    expect(looks.of(lead, ELSEWHERE, { limit: 25 })).rejects.toThrow(NotFound));

  it('comes in pages, and cut to what was asked for', async () => {
    const first = await ask(lead, { limit: 2 });
    expect(first.looks).toHaveLength(2);
    const second = await ask(lead, { limit: 2, before: first.next });
    expect(Number(second.looks[0]?.readId)).toBeLessThan(Number(first.looks[1]?.readId));
    const refused = await ask(lead, { filter: { outcome: 'refuse' } });
    expect(new Set(refused.looks.map(({ decision }) => decision))).toEqual(new Set(['refuse']));
  });

  it('says on the page which organisation looked, and no name of another one', async () => {
    await test.database.query(
      `INSERT INTO access.member (member_id, name, sign_in_name, organisation_id, organisation_name, organisation_type, role, disabled)
       VALUES ($1, 'Saffron <i>Tidewell', 'saffron', $2, 'Wexcombe IDVA', 'IDVA', 'safeguarding-lead', false)`,
      [SAFFRON_ID, ELSEWHERE],
    );
    await ask(someSignedIn({ organisationId: ELSEWHERE, memberId: SAFFRON_ID })).catch(() => 'refused');
    const pageFor = async (signed: SignedIn) =>
      rendered(TEMPLATE, whoHasLookedView(await ask(signed), { ok: false, errors: [], entered: {} } as never, []));
    const page = await pageFor(lead);
    expect(wordsOf(page)).toContain('A member of staff , Designated safeguarding lead Wexcombe IDVA');
    expect(page).not.toContain('Saffron');
    expect(await pageFor(auditor)).toContain('Saffron &lt;i&gt;Tidewell');
  });
});
