import { caseStream, personStream } from '#case-file';
import { aCase, aPerson } from '#case-file/testing';
import { BEFORE_FIRST, newId } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { actionStream, forumReferralStream } from '#forums';
import { aForumReferral, anAction } from '#forums/testing';
import { CATALOGUE } from '#installation';
import { SetClock, type DomainEvent } from '#kernel';
import { referralStream } from '#referrals';
import { aReferral } from '#referrals/testing';
import { sharingStream } from '#sharing';
import { aSharing } from '#sharing/testing';
import type { StoryEvent } from '../log-filler.js';

const SEED = '5d0c3f5e-6a53-4f0a-9c5e-0000000000b1';

/** Who takes part in every copy of the story. */
const [HOLDER, SERVICE_OWNER, POLICE, SERVICE, MEMBER] = [
  newId(SEED, 'holder'),
  newId(SEED, 'service owner'),
  newId(SEED, 'police'),
  newId(SEED, 'service'),
  newId(SEED, 'member'),
];
export const KEPT: readonly string[] = [HOLDER, SERVICE_OWNER, POLICE, SERVICE, MEMBER];

const NOW = new Date('2026-03-02T12:00:00.000Z');

/**
 * A person as the product would tell of them, in 35 events of all contexts that have read models of people: registered with
 * needs and stays, a case with a disclosure and two assessments, a referral that is declined and one that is accepted after a
 * question, a forum with an action that is extended and completed, the sharing decisions for them, and the end of the case. In the bytes of the log.
 * Another `edition` is the same story with other ids.
 */
export async function productStory(edition = 1): Promise<readonly StoryEvent[]> {
  const id = (name: string) => newId(SEED, `${name} of edition ${edition}`);
  const store = new MemoryEventStore(CATALOGUE, new SetClock(NOW));
  for (const [n, [stream, event]] of told(id).entries()) {
    const actor = { memberId: MEMBER, role: 'case-worker', organisationId: HOLDER };
    const commandId = id(`command ${n}`);
    await store.append(stream, 'any', [event], { actor, commandId, correlationId: commandId, occurredAt: NOW });
  }
  return store.readStored({ after: BEFORE_FIRST, max: 1_000 });
}

type Id = (name: string) => string;
type Told = readonly [stream: string, event: DomainEvent];

function told(id: Id): readonly Told[] {
  const ids = { personId: id('person'), caseId: id('case') };
  const [person, record] = [personStream(ids.personId), caseStream(ids.caseId)];
  const { personId } = ids;
  return [
    [person, aPerson.registered({ personId, registeredBy: HOLDER })],
    [person, aPerson.need({ personId })],
    [person, aPerson.stay({ personId, accommodationId: id('stay'), organisationId: HOLDER })],
    [record, aCase.opened({ ...ids, holderOrganisationId: HOLDER })],
    [record, aCase.joined(ids)],
    [record, aCase.disclosure({ ...ids, disclosureId: id('disclosure') })],
    [record, aCase.assessed({ ...ids, assessmentId: id('first assessment') })],
    ...referral(id, 'declined', ids),
    [person, aPerson.aliasAdded({ personId })],
    [record, aCase.assessed({ ...ids, assessmentId: id('second assessment'), score: 9 })],
    ...forum(id, ids),
    ...referral(id, 'accepted', ids),
    [person, aPerson.needEnded({ personId })],
    [person, aPerson.stayEnded({ personId, accommodationId: id('stay') })],
    [record, aCase.closed(ids)],
  ];
}

type Ids = Readonly<Record<'personId' | 'caseId', string>>;

function referral(id: Id, end: 'declined' | 'accepted', ids: Ids): readonly Told[] {
  const [referralId, sharingId] = [id(`referral ${end}`), id(`sharing ${end}`)];
  const parties = { serviceId: SERVICE, referrerOrganisationId: HOLDER, recipientOrganisationId: SERVICE_OWNER };
  const { personId, caseId } = ids;
  const of = { referralId, personId };
  const stream = referralStream(referralId);
  const question: readonly Told[] =
    end === 'declined'
      ? []
      : [
          [stream, aReferral.informationRequested(of)],
          [stream, aReferral.informationProvided(of)],
        ];
  const sharing = { sharingId, ...ids, sharerOrganisationId: HOLDER, recipientOrganisationIds: [SERVICE_OWNER] };
  const decision = { ...of, serviceId: SERVICE };
  return [
    [stream, aReferral.drafted({ ...of, ...parties, caseId })],
    [stream, aReferral.eligibilityChecked(of)],
    [sharingStream(sharingId), aSharing.decided({ ...sharing, trigger: { kind: 'referral', id: referralId } })],
    [stream, aReferral.submitted({ ...of, caseId, serviceId: SERVICE, sharingId })],
    [sharingStream(sharingId), aSharing.released({ sharingId, ...ids, recipientOrganisationIds: [SERVICE_OWNER] })],
    [stream, aReferral.acknowledged(of)],
    ...question,
    [stream, end === 'declined' ? aReferral.declined(decision) : aReferral.accepted(decision)],
  ];
}

function forum(id: Id, ids: Ids): readonly Told[] {
  const [forumReferralId, actionId, sharingId] = [id('forum referral'), id('action'), id('sharing forum')];
  const [forums, action] = [forumReferralStream(forumReferralId), actionStream(actionId)];
  const sharing = { sharingId, ...ids, sharerOrganisationId: HOLDER, recipientOrganisationIds: [POLICE] };
  const owners = { ownerOrganisationId: POLICE, raisedByOrganisationId: HOLDER };
  const of = { actionId, personId: ids.personId };
  return [
    [
      sharingStream(sharingId),
      aSharing.decided({ ...sharing, trigger: { kind: 'forum-referral', id: forumReferralId } }),
    ],
    [
      forums,
      aForumReferral.submitted({
        ...{ forumReferralId, sharingId, ...ids },
        ...{ referrerOrganisationId: HOLDER, recipientOrganisationIds: [POLICE] },
      }),
    ],
    [forums, aForumReferral.heard({ forumReferralId })],
    [action, anAction.raised({ ...of, ...owners, forumReferralId, caseId: ids.caseId })],
    [action, anAction.accepted({ actionId })],
    [action, anAction.extended(of)],
    [action, anAction.completed(of)],
  ];
}
