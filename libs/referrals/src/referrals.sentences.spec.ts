import type { Names } from '#kernel';
import { aReferral } from './domain/referral.examples.js';
import { referralsContext } from './referrals.context.js';
import { referralsRules } from './referrals.rules.js';
import { referralsSentences } from './referrals.sentences.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const names: Names = {
  organisation: () => 'Lantern Row',
  service: () => 'Wexcombe behaviour change group',
  member: () => 'Asha Quillfeather',
  person: () => 'Jasper Thistlewick',
};

describe('The sentence of each step in a timeline', () => {
  const sentences = referralsSentences;
  it.each([
    [
      sentences.ReferralDrafted(aReferral.drafted().data, names),
      'Lantern Row started a referral to Wexcombe behaviour change group',
    ],
    [
      sentences.EligibilityChecked(aReferral.eligibilityChecked().data, names),
      'The needs were held against the published criteria: 1 met, 1 not met, 1 not known',
    ],
    [
      sentences.ReferralSubmitted(aReferral.submitted().data, names),
      'The referral was sent to Wexcombe behaviour change group, to be decided by 17 April 2025',
    ],
    [
      sentences.ReferralAcknowledged(aReferral.acknowledged().data, names),
      'The service confirmed that it has the referral',
    ],
    [
      sentences.InformationRequested(aReferral.informationRequested().data, names),
      'The service asked 2 questions, to be answered by 23 April 2025',
    ],
    [
      sentences.InformationProvided(aReferral.informationProvided().data, names),
      'The referrer replied to 2 questions; the decision is due by 23 April 2025',
    ],
    [
      sentences.ReferralAccepted(aReferral.accepted().data, names),
      'Wexcombe behaviour change group accepted the referral to start now, with first contact by 16 April 2025',
    ],
    [
      sentences.ReferralAccepted(aReferral.acceptedToWaitingList().data, names),
      'Wexcombe behaviour change group accepted the referral to its waiting list, to be looked at again by 15 May 2025',
    ],
    [
      sentences.ReferralDeclined(
        aReferral.declined({ reasons: ['ELIGIBILITY_CRITERION', 'CAPACITY_NONE'] }).data,
        names,
      ),
      'Wexcombe behaviour change group declined the referral: a published criterion is not met; no place available',
    ],
    [
      sentences.ReferralWithdrawn(aReferral.withdrawn().data, names),
      'The referral was withdrawn: needs are met elsewhere',
    ],
    [
      sentences.ReferralWithdrawn(aReferral.withdrawn({ referrerAgreed: true }).data, names),
      'The referral was withdrawn by the service, with the referrer’s agreement: needs are met elsewhere',
    ],
    [
      sentences.ReferralWithdrawn(aReferral.withdrawn({ reason: 'DRAFT_DISCARDED' }).data, names),
      'The draft was discarded; nothing was sent',
    ],
    [sentences.DeadlineMissed(aReferral.deadlineMissed().data, names), 'The service did not decide by 17 April 2025'],
  ])('%#: %s', (sentence, expected) => expect(sentence).toBe(expected));

  it('exists for every event type that is registered', () =>
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(referralsContext.eventTypes).sort()));
});

describe('The words for a broken rule', () => {
  const thrownIn = (file: string): string[] => {
    const source = readFileSync(join(__dirname, 'domain', file), 'utf8');
    return [...source.matchAll(/(?:\(|, |\? |: |return )'((?:[a-z]+-)+[a-z]+)'/g)].flatMap(([, rule]) => rule ?? []);
  };

  it('exist for every rule of the domain', () => {
    const rules = readdirSync(join(__dirname, 'domain'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:policies|decider)\.ts$/.test(file))
      .flatMap(thrownIn);
    expect(rules.length).toBeGreaterThan(80);
    expect(rules.filter((rule) => !Object.hasOwn(referralsRules, rule))).toEqual([]);
  });

  it('each say something and end as a sentence', () =>
    expect(Object.values(referralsRules).filter((words) => !/^[A-Z].*\.$/.test(words))).toEqual([]));
});
