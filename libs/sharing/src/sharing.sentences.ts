import { labelOf, listed, readableDate, withinSentence, type Names, type Sentences } from '#kernel';
import { CORRECTION_KINDS, type ReleaseMethod, type SharingDecision } from './domain/code-lists/index.js';
import type { SharingEvent } from './domain/sharing.events.js';

const DECIDED: Readonly<Record<SharingDecision, string>> = {
  SHARE: 'decided to share information with',
  PARTIAL: 'decided to share part of the information with',
  DO_NOT_SHARE: 'decided not to share information with',
  DEFER: 'put off deciding whether to share information with',
};

const MANNER: Readonly<Record<ReleaseMethod, string>> = {
  SIGHTLINE: 'in Sightline',
  MEETING: 'at a meeting',
  SECURE_EMAIL: 'by secure email',
  TELEPHONE: 'by telephone',
  IN_PERSON: 'in person',
};

/** The sentence of each event of sharing in a timeline: with whom and when, never why or what about. */
export const sharingSentences: Sentences<SharingEvent> = {
  SharingDecided: ({ decision, sharerOrganisationId, recipientOrganisationIds }, names) =>
    `${names.organisation(sharerOrganisationId)} ${DECIDED[decision]} ${organisations(recipientOrganisationIds, names)}`,
  InformationReleased: ({ recipientOrganisationIds, method, releasedOn }, names) =>
    `${organisations(recipientOrganisationIds, names)} got the information ${MANNER[method]} on ${readableDate(releasedOn)}`,
  RecipientNotifiedOfCorrection: ({ recipientOrganisationId, kind }, names) =>
    `${names.organisation(recipientOrganisationId)} was told of a correction: ${withinSentence(labelOf(CORRECTION_KINDS, kind))}`,
  ReleaseAcknowledged: ({ recipientOrganisationId, noticeId }, names) =>
    noticeId === undefined
      ? `${names.organisation(recipientOrganisationId)} confirmed that it has the information`
      : `${names.organisation(recipientOrganisationId)} confirmed that it was told`,
  ReleaseRecalled: ({ recipientOrganisationIds, recalledOn }, names) =>
    `${organisations(recipientOrganisationIds, names)} was asked on ${readableDate(recalledOn)} to use the information no more`,
};

const organisations = (ids: readonly string[], names: Names): string =>
  listed(ids.map((id) => names.organisation(id))) || 'nobody';
