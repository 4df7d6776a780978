import type { Names } from '#kernel';
import { referralsSentences } from '../referrals.sentences.js';
import { inWords } from './in-words.view.js';
import type { ReferralStep } from './referral-step.query.js';
import type { OpenReferral } from './referral.reader.js';

/** One line of "who did what". */
export interface HistoryLine {
  readonly sentence: string;
  readonly at: Date;
  readonly by: string;
  /** What they wrote for the other side; see `inWords`. */
  readonly words?: string;
  /** True when it was entered on a later day than it happened. */
  readonly recordedAt?: Date;
}

/** What happened, newest first: a sentence, when, and who did it. */
export function historyLines(open: OpenReferral): readonly HistoryLine[] {
  const names = namesIn(open);
  return open.steps.map((step) => historyLine(step, open, names)).reverse();
}

function historyLine(step: ReferralStep, open: OpenReferral, names: Names): HistoryLine {
  const { occurredAt, recordedAt } = step;
  const late = recordedAt.getTime() - occurredAt.getTime() > 24 * 3_600_000;
  const words = inWords(step);
  return {
    sentence: sentenceOf(step, names),
    at: occurredAt,
    by: actorOf(step, open),
    ...(words === undefined ? {} : { words }),
    ...(late ? { recordedAt } : {}),
  };
}

function sentenceOf({ type, data }: ReferralStep, names: Names): string {
  const tell = referralsSentences[type] as (data: ReferralStep['data'], names: Names) => string;
  return tell(data, names);
}

function actorOf({ memberId, organisationId }: ReferralStep, open: OpenReferral): string {
  const { entry, service, referrerName, memberNames } = open;
  const isReferrer = organisationId === entry.referrerOrganisationId;
  const organisation = isReferrer ? referrerName : service.organisationName;
  const name = memberNames.get(memberId);
  return name ? `${name}, ${organisation}` : 'Sightline';
}

/** What the page calls those who are named in its facts. */
export function namesIn({ entry, service, referrerName, memberNames }: OpenReferral): Names {
  return {
    organisation: (id) => (id === entry.referrerOrganisationId ? referrerName : service.organisationName),
    service: (id) => (id === service.serviceId ? service.name : 'another service'),
    member: (id) => memberNames.get(id) ?? 'a member',
    person: () => 'the person referred',
  };
}
