import { someMember, someSignedIn } from '#access/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { newId } from '#event-store';
import { SetClock } from '#kernel';
import { protectedInMemory } from '#vault/testing';
import { CATALOGUE, MIGRATIONS } from './contexts.js';
import { likenessWatchesOf } from './likeness-watches.js';

const CASE = 'ca5e0000-0000-4000-8000-000000000001';
const PERSON = '9e250000-0000-4000-8000-000000000001';
const FILE = '5f11e000-0000-4000-8000-000000000001';
const { now } = someSignedIn();
const odette = someMember();

describe('Those who work here and those who stand in cases', () => {
  let test: TestDatabase;
  let log: ReturnType<typeof protectedInMemory>;
  let written: number;

  beforeEach(async () => {
    test = await testDatabase(MIGRATIONS);
    log = protectedInMemory(CATALOGUE, new SetClock(now));
    written = 0;
  });
  afterEach(() => test.close());

  const write = (stream: string, type: string, data: object) =>
    log.survivorStore.appendAtomic(
      [{ stream, expected: 'any', events: [{ type, data }] }],
      someSignedIn().context(newId(CASE, `${++written}`)),
    );
  const enrolled = async () => {
    const { memberId, name, role, organisationId, organisationName, organisationType } = odette;
    const account = { signInName: 'odette', role, organisationId, organisationName, organisationType };
    await write(`Member-${memberId}`, 'MemberEnrolled', { memberId, name, ...account });
    const lives = { house: '7', postcode: 'WX1 1AA', telephone: '07700 900123' };
    await write(`Member-${memberId}`, 'IdentityStated', { memberId, otherNames: [], ...lives, statedBy: PERSON });
  };
  const compared = async () => {
    const { database } = test;
    const [subject, locating] = [{ keys: log.subject }, { keys: log.locating }];
    const ground = { database, vault: database, protection: { subject, locating } };
    for (const watch of likenessWatchesOf({ ...ground, store: log.store, survivorStore: log.survivorStore }))
      await watch.run(now);
    const { events } = await log.store.readAll({ after: -1n, max: 100, types: ['MemberHeld'] });
    return events.map(({ stream, data }) => [stream, (data as { alikeIn: string[] }).alikeIn]);
  };
  const rowsOf = (schema: string, subjectId: string) =>
    test.database.query(`SELECT m::text AS row FROM ${schema}.identity_mark m WHERE subject_id = $1`, [subjectId]);

  it('are kept apart where the person referred is alike, by any name', async () => {
    await enrolled();
    const known = { personId: PERSON, registeredBy: odette.organisationId, interpreterNeeded: false };
    const named = { givenName: 'Jasper', familyName: 'Thistlewick', aliases: [] };
    await write(`Person-${PERSON}`, 'PersonRegistered', { ...known, ...named });
    const opened = { caseId: CASE, personId: PERSON, holderOrganisationId: odette.organisationId };
    await write(`Case-${CASE}`, 'CaseOpened', { ...opened, openedOn: '2025-03-14' });
    expect(await compared()).toEqual([]);
    await write(`Person-${PERSON}`, 'AliasAdded', { personId: PERSON, alias: 'Odette Larkspur' });
    expect(await compared()).toEqual([[`Restriction-${CASE}`, ['name']]]);
  });

  it('are compared with who the person referred is as it was put right, and with what was wrong no longer', async () => {
    const known = { personId: PERSON, registeredBy: odette.organisationId, interpreterNeeded: false };
    const wrong = { givenName: 'Odette', familyName: 'Larkspur', aliases: ['Jay Thistle'], dateOfBirth: '1984-02-29' };
    await write(`Person-${PERSON}`, 'PersonRegistered', { ...known, ...wrong });
    await compared();
    const before = await rowsOf('access', PERSON);
    const why = { corrected: ['NAME'], recordedOn: '2025-03-14', reason: 'WRONG_PERSON', source: 'STAFF' };
    const right = { personId: PERSON, interpreterNeeded: false, ...why };
    const named = { givenName: 'Jasper', familyName: 'Thistlewick', dateOfBirth: '1984-02-29' };
    await write(`Person-${PERSON}`, 'PersonDetailsCorrected', { ...right, ...named });
    await compared();
    const after = await rowsOf('access', PERSON);
    expect([after.length, after.length === before.length]).toEqual([before.length, true]);
    expect(after).not.toEqual(before);
    const { dateOfBirth: _, ...undated } = named;
    await write(`Person-${PERSON}`, 'PersonDetailsCorrected', { ...right, ...undated });
    await compared();
    expect((await rowsOf('access', PERSON)).length).toBeLessThan(after.length);
    await enrolled();
    await write(`Case-${CASE}`, 'CaseOpened', {
      ...{ caseId: CASE, personId: PERSON, holderOrganisationId: odette.organisationId, openedOn: '2025-03-14' },
    });
    expect(await compared()).toEqual([]);
    await write(`Person-${PERSON}`, 'PersonDetailsCorrected', {
      ...right,
      ...undated,
      familyName: 'X',
      givenName: 'Y',
    });
    await write(`Person-${PERSON}`, 'PersonDetailsCorrected', {
      ...right,
      givenName: 'Odette',
      familyName: 'Larkspur',
    });
    expect(await compared()).toEqual([[`Restriction-${CASE}`, ['name']]]);
  });

  it('are kept apart where the survivor is alike, and nothing of the survivor is where everybody’s login comes', async () => {
    await enrolled();
    const file = { survivorFileId: FILE, caseIds: [CASE], advocateOrganisationId: odette.organisationId };
    await write(`SurvivorFile-${FILE}`, 'SurvivorFileOpened', { ...file, openedOn: '2025-03-14' });
    const name = { name: 'Maren Fable', recordedOn: '2025-03-14' };
    await write(`SurvivorFile-${FILE}`, 'SurvivorNameRecorded', { survivorFileId: FILE, ...name });
    expect(await compared()).toEqual([]);
    const place = { addressId: PERSON, kind: 'HOME', address: '7 Lantern Quay', postcode: 'wx11aa' };
    const recorded = { survivorFileId: FILE, ...place, status: 'CONFIDENTIAL', recordedOn: '2025-03-14' };
    await write(`SurvivorFile-${FILE}`, 'AddressRecorded', recorded);
    expect(await compared()).toEqual([[`Restriction-${CASE}`, ['address']]]);
    expect(await rowsOf('access', FILE)).toEqual([]);
    const there = await rowsOf('access_locating', FILE);
    expect([there.length > 1, /fable|quay|wx1/i.test(JSON.stringify(there))]).toEqual([true, false]);
    const digests = `SELECT digest FROM access.identity_mark INTERSECT SELECT digest FROM access_locating.identity_mark`;
    expect(await test.database.query(digests)).toEqual([]);
  });

  it('leave nothing to compare by of a survivor whose file was erased', async () => {
    const file = { survivorFileId: FILE, caseIds: [CASE], advocateOrganisationId: odette.organisationId };
    await write(`SurvivorFile-${FILE}`, 'SurvivorFileOpened', { ...file, openedOn: '2025-03-14' });
    const name = { name: 'Maren Fable', recordedOn: '2025-03-14' };
    await write(`SurvivorFile-${FILE}`, 'SurvivorNameRecorded', { survivorFileId: FILE, ...name });
    await compared();
    expect(await rowsOf('access_locating', FILE)).not.toEqual([]);
    await log.locating.shred(FILE, ['SurvivorFile']);
    const erased = { erasureId: CASE, personId: FILE, records: ['SurvivorFile'], shreddedOn: '2025-03-14' };
    await write(`Erasure-${FILE}`, 'SubjectKeyShredded', erased);
    await compared();
    expect(await rowsOf('access_locating', FILE)).toEqual([]);
  });
});
