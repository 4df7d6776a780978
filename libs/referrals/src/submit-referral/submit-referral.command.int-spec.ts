import { ActionCatalogue, NotFound, Permissions, signedIn, type Role, type SignedIn } from '#access';
import { OpenStandings } from '#access/testing';
import { caseEventTypes, caseFileMigrations, CaseReader, caseStream } from '#case-file';
import { aCase, aPerson, CASE_ID, fillCaseFile, HOLDER_ID, PERSON_ID } from '#case-file/testing';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, RevisionConflict } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { londonInstant, RuleBroken, SetClock } from '#kernel';
import { sharingEventTypes } from '#sharing';
import { referralEventTypes } from '../domain/referral.event-types.js';
import { aReferral, RECIPIENT_ID, REFERRAL_ID } from '../domain/referral.examples.js';
import { referralStream } from '../domain/referral.stream.js';
import { DraftAnswers, draftVersion } from '../drafts/draft-answers.draft.js';
import { DraftPermit } from '../drafts/draft-permit.js';
import type { DraftDocument } from '../drafts/draft-section.js';
import { aDocument } from '../drafts/open-draft.examples.js';
import { ClockTermsReader, clocksMigrations } from '#clocks';
import { RecordedClockTerms } from '../clock-terms-of-referral.js';
import { referralsMigrations } from '../migrations/index.js';
import { referralsActions } from '../referrals.actions.js';
import { SubmitReferral, SubmitReferralHandler } from './submit-referral.command.js';

const NOW = londonInstant('2025-04-10', '10:00');
const FIRST = '1e7a3c5d-9b2f-5d40-8c6e-4a8f2d6b9c15';
const SECOND = '1e7a3c5d-9b2f-5d40-8c6e-4a8f2d6b9c16';

/** A draft as the register has it, as far as the clocks ask. */
const REGISTERED = `INSERT INTO referrals.register (referral_id, reference, case_id, person_id, service_id,
  referrer_organisation_id, recipient_organisation_id, state, drafted_by, drafted_at, revision)
  VALUES ($1, 'R', $3, $3, $2, $3, $3, 'DRAFT', $3, now(), 0)`;

const member = (role: Role, organisationId: string): SignedIn =>
  signedIn({
    member: {
      memberId: '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d10',
      name: 'Asha Quillfeather',
      role,
      organisationId,
      organisationName: 'Lantern Row',
      organisationType: 'SUPPORTED_ACCOM',
    },
    channel: 'page',
    correlationId: '9a4c6e2b-7d1f-5c58-8e3a-6b9d2f5c7a17',
    now: NOW,
  });
const asha = member('referrer', HOLDER_ID);

describe('Sending a draft', () => {
  let test: TestDatabase;
  let store: MemoryEventStore;
  let drafts: DraftAnswers;
  let handler: SubmitReferralHandler;

  beforeAll(async () => {
    test = await testDatabase([...caseFileMigrations, ...clocksMigrations, ...referralsMigrations]);
    await fillCaseFile(test.database, aPerson.registered(), aCase.opened());
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.database.query('TRUNCATE referrals.draft_answer');
    const catalogue = new EventCatalogue()
      .register(referralEventTypes)
      .register(sharingEventTypes)
      .register(caseEventTypes);
    store = new MemoryEventStore(catalogue, new SetClock(NOW));
    drafts = new DraftAnswers(test.database);
    const permit = new DraftPermit(
      store,
      new Permissions(new ActionCatalogue().register(referralsActions), new OpenStandings()),
    );
    const clocks = new RecordedClockTerms(test.database, new ClockTermsReader(test.database));
    handler = new SubmitReferralHandler(store, permit, test.database, new CaseReader(), drafts, clocks);
    const started = aReferral.drafted({ caseId: CASE_ID, personId: PERSON_ID, referrerOrganisationId: HOLDER_ID });
    await store.append(referralStream(REFERRAL_ID), 'noStream', [started], asha.context(SECOND.replace('16', '18')));
  });

  const save = (document: Partial<DraftDocument> = aDocument) =>
    drafts.saveAll({ referralId: REFERRAL_ID, sections: document, seenVersion: 0, savedBy: HOLDER_ID, savedAt: NOW });
  const send = (signed = asha, commandId = FIRST, seen = 0n) =>
    handler.execute(new SubmitReferral(REFERRAL_ID, seen, commandId, signed));
  const types = async () => (await store.readAll({ after: 0n, max: 10 })).events.map(({ type }) => type);

  it('records the referral and the decision to share it together, and forgets the draft', async () => {
    await save();
    await send();
    expect(await types()).toEqual(['ReferralSubmitted', 'SharingDecided', 'InformationReleased']);
    const [sent, shared] = (await store.readAll({ after: 0n, max: 10 })).events;
    expect(sent?.data).toMatchObject({ person: { name: 'Jasper Thistlewick' }, clock: { decideBy: '2025-04-17' } });
    expect(shared?.data).toMatchObject({
      recipientOrganisationIds: [RECIPIENT_ID],
      trigger: { kind: 'referral', id: REFERRAL_ID },
    });
    expect(sent?.data).toMatchObject({ sharingId: (shared?.data as { sharingId: string }).sharingId });
    expect(sent?.meta.policyVersions).toMatchObject({ 'decision-clock': '3', 'sharing-lawfulness': '1' });
    expect(await drafts.of(REFERRAL_ID)).toEqual({});
  });

  it('counts by what the contract of the service says on that day, and pins which version that was', async () => {
    await save();
    await test.database.query(
      `INSERT INTO clocks.term VALUES ($1, '2025-04-01', 1, 0, 10, 5, '16:00', 3), ($1, '2025-04-11', 1, 0, 2, 5, '16:00', 4)`,
      [aReferral.drafted().data.serviceId],
    );
    await test.database.query(REGISTERED, [REFERRAL_ID, aReferral.drafted().data.serviceId, HOLDER_ID]);
    await send();
    await test.database.query('TRUNCATE clocks.term, referrals.register');
    const [sent] = (await store.readAll({ after: 0n, max: 1 })).events;
    expect(sent?.data).toMatchObject({ clock: { startsOn: '2025-04-10', decideBy: '2025-04-28' } });
    expect(sent?.meta.policyVersions).toMatchObject({ 'decision-clock': '3', 'clock-terms': '3' });
  });

  it('twice with the same command has one effect', async () => {
    await save();
    const first = await send();
    expect(await send()).toMatchObject({ position: first.position, duplicate: true });
    expect(await types()).toHaveLength(3);
  });

  it('a second time, with another command, is refused', async () => {
    await save();
    await send();
    await expect(send(asha, SECOND, 1n)).rejects.toEqual(new RuleBroken('referral-already-sent'));
    expect(await types()).toHaveLength(3);
  });

  it('is refused while a section is missing, and records nothing', async () => {
    await save({ risk: aDocument.risk });
    await expect(send()).rejects.toEqual(new RuleBroken('referral-incomplete'));
    expect(await types()).toEqual([]);
  });

  it('is refused when somebody saved the draft after it was read, so that nothing is shared unseen', async () => {
    await save();
    const read = draftVersion(await drafts.of(REFERRAL_ID));
    const again = { referralId: REFERRAL_ID, sections: { risk: aDocument.risk }, savedBy: HOLDER_ID, savedAt: NOW };
    await drafts.saveAll({ ...again, seenVersion: read });
    const sendAsRead = (version: number) => handler.execute(new SubmitReferral(REFERRAL_ID, 0n, FIRST, asha, version));
    await expect(sendAsRead(read)).rejects.toEqual(new RuleBroken('draft-changed-since'));
    expect(await types()).toEqual([]);
    await sendAsRead(read + 1);
    expect(await types()).toHaveLength(3);
  });

  it('records nothing of the referral when the decision to share cannot be recorded', async () => {
    await save({ ...aDocument, sharing: { ...aDocument.sharing, article9: [] } });
    await expect(send()).rejects.toEqual(new RuleBroken('sharing-special-category-condition-missing'));
    expect(await types()).toEqual([]);
    expect(Object.keys(await drafts.of(REFERRAL_ID))).toHaveLength(5);
  });

  it('is refused once the case was closed, keeps what was typed, and goes when the case is open again', async () => {
    await save();
    const past = [aCase.opened(), aCase.closed()];
    await store.append(caseStream(CASE_ID), 'noStream', past, asha.context(SECOND.replace('16', '19')));
    await expect(send()).rejects.toEqual(new RuleBroken('draft-of-closed-case'));
    expect(await types()).toEqual(['CaseOpened', 'CaseClosed']);
    expect(Object.keys(await drafts.of(REFERRAL_ID))).toHaveLength(5);
    await store.append(caseStream(CASE_ID), 1n, [aCase.reopened()], asha.context(SECOND.replace('16', '20')));
    await send();
    expect(await types()).toContain('ReferralSubmitted');
  });

  it('is refused when the draft changed since it was read', async () => {
    await save();
    await expect(send(asha, FIRST, 3n)).rejects.toThrow(RevisionConflict);
    expect(await types()).toEqual([]);
  });

  it.each([
    ['the service', member('service-manager', RECIPIENT_ID)],
    ['somebody else who refers', member('referrer', RECIPIENT_ID)],
    ['an auditor', member('auditor', HOLDER_ID)],
  ])('does not exist for %s', async (_, signed) => {
    await save();
    await expect(send(signed)).rejects.toThrow(NotFound);
    expect(await types()).toEqual([]);
  });
});
