import { labelOf, referenceOf, type DataOf, type IsoDate } from '#kernel';
import { EXEMPTIONS, RECIPIENTS, type Exemption, type Recipient } from '../domain/subject-access.codes.js';
import type { BundleCounts, SubjectAccessEvent } from '../domain/subject-access.events.js';
import type { Item } from './item.js';

/** What was decided on an item. */
export type DecisionOnItem = DataOf<SubjectAccessEvent, 'ItemDecided'>;

/** What a bundle is made of. */
export interface BundleParts {
  readonly requestId: string;
  readonly recipient: Recipient;
  readonly releasedOn: IsoDate;
  readonly items: readonly Item[];
  readonly decisions: Readonly<Record<string, DecisionOnItem>>;
}

/** One field as it leaves: its text, or why it is withheld. */
export type GivenField = { readonly label: string } & ({ readonly text: string } | { readonly withheld: string });

/** A bundle as it leaves: what JSON and PDF are made of, and there is nothing else in them. */
export interface Bundle {
  readonly reference: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly releasedOn: IsoDate;
  readonly items: readonly {
    readonly number: number;
    readonly on: IsoDate;
    readonly title: string;
    readonly fields: readonly GivenField[];
  }[];
  /** How many entries are withheld whole, by why. Of each nothing more is said, not even its date. */
  readonly withheld: readonly { readonly because: string; readonly entries: number }[];
}

const PURPOSE = 'Answer to a request for access to personal data (UK GDPR Article 15)';

/** The bundle of what was decided. An item on which nobody decided is not in it: nothing is given by leaving out a decision. */
export function bundleOf({ requestId, recipient, releasedOn, items, decisions }: BundleParts): Bundle {
  const given = items.flatMap((item) => {
    const decision = decisions[item.itemId];
    return decision && decision.decision !== 'WITHHOLD' ? [{ item, decision }] : [];
  });
  return {
    reference: referenceOf('Q', requestId),
    recipient: labelOf(RECIPIENTS, recipient),
    purpose: PURPOSE,
    releasedOn,
    items: given.map(({ item: { on, title, fields }, decision }, at) => ({
      ...{ number: at + 1, on, title },
      fields: fields.map(({ name, label, text }) =>
        decision.withheldFields.includes(name) ? { label, withheld: becauseOf(decision) } : { label, text },
      ),
    })),
    withheld: withheldOf(items, decisions),
  };
}

/** How many of these items are given, given in part and withheld. */
export function countsOf({ items, decisions }: Pick<BundleParts, 'items' | 'decisions'>): BundleCounts {
  const counts = { included: 0, redacted: 0, withheld: 0 };
  for (const { itemId } of items) {
    const decision = decisions[itemId]?.decision;
    if (decision === 'INCLUDE') counts.included++;
    if (decision === 'REDACT') counts.redacted++;
    if (decision === 'WITHHOLD') counts.withheld++;
  }
  return counts;
}

const becauseOf = ({ exemption }: { readonly exemption?: Exemption }): string =>
  exemption === undefined ? 'no reason on record' : labelOf(EXEMPTIONS, exemption);

function withheldOf(items: readonly Item[], decisions: BundleParts['decisions']): Bundle['withheld'] {
  const entries = new Map<string, number>();
  for (const { itemId } of items) {
    const decision = decisions[itemId];
    if (decision?.decision !== 'WITHHOLD') continue;
    const because = becauseOf(decision);
    entries.set(because, (entries.get(because) ?? 0) + 1);
  }
  return [...entries].map(([because, count]) => ({ because, entries: count }));
}
