import { DATA_CATEGORIES, SHARING_PURPOSES } from '../domain/code-lists/index.js';
import type { SharingDecisionEntry } from '../decisions/sharing-decision.row.js';
import type { PublicNames } from '../sharing-decision/sharing-decisions.reader.js';
import { labelOf } from '#kernel';
import {
  basesText,
  decisionTag,
  memberName,
  organisationName,
  releaseState,
} from '../sharing-decision/sharing-words.view.js';

const RELEASE_WORDS = { released: 'Received', 'to-release': 'Not received yet', kept: 'Nothing shared' } as const;

/** One decision as a row of a table: when, what, with whom, why and on which basis. */
export function decisionRow(entry: SharingDecisionEntry, names: PublicNames) {
  const { record, reference, sharingId, decidedBy, releasedOn } = entry;
  return {
    reference,
    href: `/sharing-decisions/${sharingId}`,
    decidedOn: record.decidedOn,
    decision: decisionTag(record.decision),
    sharer: organisationName(names, record.sharerOrganisationId),
    decidedBy: memberName(names, decidedBy),
    recipients: record.recipientOrganisationIds.map((id) => organisationName(names, id)).join(', '),
    items: record.items.map((item) => labelOf(DATA_CATEGORIES, item)).join('; '),
    purpose: labelOf(SHARING_PURPOSES, record.purpose),
    basis: basesText(record.lawfulBases.filter((basis) => basis.startsWith('A6_'))).join('; '),
    release: RELEASE_WORDS[releaseState(entry)],
    releasedOn,
  };
}
