import { caseHeaderView, type CaseSummary } from '#case-file';
import { DELIVERIES, type ServiceEntry } from '#directory';
import { BARRIERS, labelOf, readableDate, type Barrier } from '#kernel';
import type { Refused } from '#web';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import type { ServiceFilterForm } from './start-referral.form.js';

/** So many services are shown to choose from; whoever wants another one narrows the list down. */
export const MOST_TO_CHOOSE = 100;

/** What the page shows: the case, the services that the filter lets through, and referrals that are open already. */
export interface StartReferralData {
  readonly summary: CaseSummary;
  readonly services: readonly ServiceEntry[];
  readonly open: readonly ReferralEntry[];
  readonly filter: ServiceFilterForm;
  readonly choices: { readonly areas: readonly string[]; readonly barriers: readonly Barrier[] };
}

/** The page on which a referrer chooses a service. Services are radios, so that it works without scripts and by keyboard. */
export function startReferralView({ summary, services, open, filter, choices }: StartReferralData, refused?: Refused) {
  const codes = refused?.errors.map(({ code }) => code) ?? [];
  return {
    caseId: summary.caseId,
    caseHeader: caseHeaderView(summary, 'referrals'),
    services: services.slice(0, MOST_TO_CHOOSE).map((service) => serviceChoice(service, open)),
    hasMore: services.length > MOST_TO_CHOOSE,
    filter: {
      area: filter.area,
      words: filter.words,
      without: filter.without,
      areas: choices.areas.map((area) => ({ value: area, text: area })),
      barriers: choices.barriers.map((code) => ({ value: code, text: labelOf(BARRIERS, code) })),
    },
    isFiltered: Boolean(filter.area ?? filter.words) || filter.without.length > 0,
    asksAnyway: codes.includes('referral-open-already'),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? { serviceId: filter.service },
    ...(refused ? { commandId: refused.commandId } : {}),
  };
}

function serviceChoice(service: ServiceEntry, open: readonly ReferralEntry[]) {
  const { serviceId, name, organisationName, summary, delivery, weeks, areas, status, capacity } = service;
  const already = open.find((entry) => entry.serviceId === serviceId);
  return {
    value: serviceId,
    text: `${name}, ${organisationName}`,
    summary,
    facts: [
      labelOf(DELIVERIES, delivery),
      weeks === undefined ? 'no set length' : `${weeks} weeks`,
      areas.join(', '),
      capacity ? `wait of ${capacity.waitWeeks} weeks on ${readableDate(capacity.asOf)}` : 'wait not published',
    ].join(' · '),
    takesNone: status !== 'open',
    ...(already ? { openReference: already.reference } : {}),
  };
}
