import { ACCOMMODATION_TYPES, labelOf, NEEDS, readableDate } from '#kernel';
import { ADJUSTMENTS, SUBJECT_AWARENESS, URGENCIES } from '../domain/code-lists/referral-codes.js';
import type { SharedSections } from '../domain/referral.commands.js';

/** One row of a summary list; `text` is what somebody typed or one of our own words, `list` several of them. */
export interface SummaryRow {
  readonly key: string;
  readonly text?: string;
  readonly list?: readonly string[];
  /** Where the answer can be changed; `text` completes "Change …" for those who do not see the row. */
  readonly change?: { readonly href: string; readonly text: string };
}

/** One section of a referral under its heading. */
export interface SectionView {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

/** What the service sees, section by section: the same for the preview before sending and the page afterwards. */
export function sharedSections(shared: SharedSections): readonly SectionView[] {
  const { person, needs, accommodation, adjustments, adjustmentsNote } = shared;
  return [
    {
      title: 'The person referred',
      rows: [
        { key: 'Name', text: person.name },
        { key: 'Date of birth', text: person.dateOfBirth ? readableDate(person.dateOfBirth) : 'Not shared' },
        {
          key: 'Needs',
          ...listed(
            needs.map((need) => labelOf(NEEDS, need)),
            'None shared',
          ),
        },
        { key: 'Where they stay', text: staysAt(accommodation) },
      ],
    },
    {
      title: 'Risk and safety',
      rows: [
        { key: 'Risk summary', text: shared.riskSummary },
        { key: 'Does the person know of the referral?', text: labelOf(SUBJECT_AWARENESS, shared.subjectAware) },
      ],
    },
    {
      title: 'Reason and adjustments',
      rows: [
        { key: 'Reason for the referral', text: shared.reason },
        { key: 'Urgency', text: labelOf(URGENCIES, shared.urgency) },
        {
          key: 'Adjustments asked for',
          ...listed(
            adjustments.map((each) => labelOf(ADJUSTMENTS, each)),
            'None',
          ),
        },
        ...(adjustmentsNote ? [{ key: 'About the adjustments', text: adjustmentsNote }] : []),
      ],
    },
  ];
}

const listed = (list: readonly string[], none: string): Pick<SummaryRow, 'text' | 'list'> =>
  list.length === 0 ? { text: none } : { list };

function staysAt({ type, expectedStayWeeks }: SharedSections['accommodation']): string {
  if (type === undefined) return 'Not shared';
  const weeks = expectedStayWeeks === undefined ? '' : `, expected to stay ${expectedStayWeeks} weeks`;
  return `${labelOf(ACCOMMODATION_TYPES, type)}${weeks}`;
}
