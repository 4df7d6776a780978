import { BARRIERS, labelOf, readableDate, type IsoDate } from '#kernel';
import type { CriteriaEntry, ServiceEntry } from './directory-entry.row.js';
import type { CriterionLimits } from './domain/programme.events.js';
import { CRITERION_KINDS, type Criterion } from './domain/service.events.js';
import { limitsText } from './limits.view.js';

/** The newest version of a service: what a change is made to. It may begin on a day to come. */
export const newestVersion = ({ criteria, scheduled }: ServiceEntry): CriteriaEntry => scheduled?.at(-1) ?? criteria;

/** What somebody is about to publish. */
export interface ProposedChange {
  readonly adds?: Omit<Criterion, 'criterionId'> & {
    readonly limits?: Omit<CriterionLimits, 'criterionId'> | undefined;
  };
  readonly takesAway?: Criterion;
  readonly from: IsoDate;
}

/** Before it is published: what holds until then, what is new, and what goes, on which day. */
export function criteriaChangeView(service: ServiceEntry, { adds, takesAway, from }: ProposedChange, today: IsoDate) {
  const { criteria } = newestVersion(service);
  const kept = criteria.filter(({ criterionId }) => criterionId !== takesAway?.criterionId);
  return {
    begins: from <= today ? 'From today' : `From ${readableDate(from)}; until the day before, the criteria of now hold`,
    isScheduled: from > today,
    added: adds && wordsOf(adds),
    takenAway: takesAway?.text,
    kept: kept.map(({ text }) => text),
  };
}

const wordsOf = ({ text, kind, barrier, limits }: NonNullable<ProposedChange['adds']>) => ({
  text,
  facts: [labelOf(CRITERION_KINDS, kind), `counts as: ${labelOf(BARRIERS, barrier)}`, ...limitsText(limits)].join('; '),
});
