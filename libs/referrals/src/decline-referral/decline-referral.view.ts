import type { BriefService } from '#directory';
import { BARRIERS, labelOf, NEEDS } from '#kernel';
import { checkEligibility } from '#matching';
import type { Refused } from '#web';
import { DECLINE_REASONS } from '../domain/code-lists/decline-reasons.js';
import { CRITERION_RESULTS, SAFE_TO_TELL } from '../domain/code-lists/referral-codes.js';
import { CRITERION_TONES } from '../referral-page/referral-words.view.js';
import { sharedIn, type OpenReferral } from '../referral-page/referral.reader.js';
import { sharedSections } from '../referral-page/shared-sections.view.js';
import { stepForm } from '../referral-page/step-form.view.js';
import { BARRIER_GROUPS } from './barrier-groups.js';
import { ALTERNATIVES } from './decline-referral.form.js';

/** The page on which a service says no: its own criteria beside the person's needs, then everything that makes a "no" count. */
export function declineReferralView(open: OpenReferral, services: readonly BriefService[], refused?: Refused) {
  const form = stepForm(open, refused);
  return {
    ...form,
    criteria: criteriaBesideNeeds(open),
    needs: sharedIn(open).needs.map((need) => labelOf(NEEDS, need)),
    sections: sharedSections(sharedIn(open)),
    reasons: DECLINE_REASONS.codes,
    criterionChoices: open.service.criteria.criteria.map(({ criterionId, text }) => ({ value: criterionId, text })),
    barrierGroups: BARRIER_GROUPS.map(({ title, barriers }, index) => ({
      title,
      // Checkbox ids must differ between groups; the first is what an error links to.
      idPrefix: index === 0 ? 'barriers' : `barriers-${index + 1}`,
      items: choices(
        barriers.map((code) => ({ code, label: labelOf(BARRIERS, code) })),
        form.entered['barriers'],
      ),
    })),
    alternatives: ALTERNATIVES.codes,
    safeToTell: SAFE_TO_TELL.codes,
    services: servicesToSuggest(services, open.entry.serviceId),
    personKnows: sharedIn(open).subjectAware === 'YES',
  };
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
}

function choices(codes: readonly { code: string; label: string }[], entered: unknown): readonly Choice[] {
  const chosen: readonly unknown[] = Array.isArray(entered) ? entered : [entered];
  return codes.map(({ code, label }) => ({ value: code, text: label, checked: chosen.includes(code) }));
}

/** Each published criterion with what the shared needs say about it. What is not known is for the service to find out. */
function criteriaBesideNeeds(open: OpenReferral) {
  const { criteria, limits } = open.service.criteria;
  const { needs: shared, adjustments, accommodation } = sharedIn(open);
  const needs = shared.length > 0 ? shared : undefined; // none, or none that may be shared: the service cannot tell
  const { type, expectedStayWeeks } = accommodation;
  const results = checkEligibility(
    criteria,
    { needs, adjustments, accommodation: type, expectedStayWeeks },
    { ...open.service, limits },
  );
  return criteria.map(({ text, barrier }, index) => {
    const result = results[index]?.result ?? 'UNKNOWN';
    return {
      text,
      barrier: labelOf(BARRIERS, barrier),
      result: labelOf(CRITERION_RESULTS, result),
      tone: CRITERION_TONES[result],
    };
  });
}

function servicesToSuggest(services: readonly BriefService[], own: string) {
  const others = services.filter(({ serviceId, status }) => serviceId !== own && status === 'open');
  return others.map(({ serviceId, name, organisationName }) => ({
    value: serviceId,
    text: `${name}, ${organisationName}`,
  }));
}
