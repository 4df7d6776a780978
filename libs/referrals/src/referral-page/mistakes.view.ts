import { labelOf } from '#kernel';
import { CORRECTABLE } from '../domain/code-lists/mistake-codes.js';
import type { ReferralCorrected, ReferralSubmitted } from '../domain/referral.events.js';
import type { ReferralStep } from './referral-step.query.js';
import type { SectionView } from './shared-sections.view.js';

/** What was sent, with everything that was put right since. */
export const corrected = (sent: ReferralSubmitted['data'], steps: readonly ReferralStep[]): ReferralSubmitted['data'] =>
  steps.reduce((now, { type, data }) => (type === 'ReferralCorrected' ? applied(now, data) : now), sent);

function applied(
  sent: ReferralSubmitted['data'],
  { part, text }: ReferralCorrected['data'],
): ReferralSubmitted['data'] {
  switch (part) {
    case 'NAME':
      return { ...sent, person: { ...sent.person, name: text } };
    case 'RISK_SUMMARY':
      return { ...sent, riskSummary: text };
    case 'REASON':
      return { ...sent, reason: text };
    case 'ADJUSTMENTS_NOTE':
      return { ...sent, adjustmentsNote: text };
  }
}

/** What was corrected, and what had been wrong; undefined when nothing was. */
export function corrections(steps: readonly ReferralStep[]): SectionView | undefined {
  const rows = steps.flatMap(({ type, data }) =>
    type === 'ReferralCorrected' ? [{ key: labelOf(CORRECTABLE, data.part), text: `Corrected: ${data.why}` }] : [],
  );
  return rows.length === 0 ? undefined : { title: 'Corrected since it was sent', rows };
}
