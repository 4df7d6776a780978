import { readableDate, type Names, type Sentences } from '#kernel';
import type { ReleaseMethod, SharingDecision } from './domain/code-lists/index.js';
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
};

function organisations(ids: readonly string[], names: Names): string {
  const listed = ids.map((id) => names.organisation(id));
  const last = listed.pop() ?? 'nobody';
  return listed.length === 0 ? last : `${listed.join(', ')} and ${last}`;
}
