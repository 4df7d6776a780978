import { labelOf, readableDate, referenceOf } from '#kernel';
import { datetimeText } from '#web';
import { CORRECTION_KINDS, RECALL_REASONS } from '../domain/code-lists/index.js';
import { organisationName } from '../sharing-decision/sharing-words.view.js';
import type { PublicNames } from '../sharing-decision/sharing-decisions.reader.js';
import type { CaseNotice } from './case-notices.query.js';

/** One line of "Who was told": which recipient, of what, when, and whether it has said that it knows. */
export function noticeRow(notice: CaseNotice, names: PublicNames) {
  const { sharingId, recipientOrganisationId, toldAt, acknowledgedAt } = notice;
  return {
    who: organisationName(names, recipientOrganisationId),
    what: whatText(notice),
    reference: referenceOf('S', sharingId),
    href: `/sharing-decisions/${sharingId}`,
    told: datetimeText(new Date(toldAt)),
    acknowledged:
      acknowledgedAt === undefined
        ? { text: 'Not acknowledged yet', tone: 'warning' }
        : { text: `Acknowledged ${datetimeText(new Date(acknowledgedAt))}`, tone: 'success' },
  };
}

function whatText({ kind, recordedOn, recallReason }: CaseNotice): string {
  if (kind === undefined)
    return `Recalled: ${recallReason === undefined ? 'no reason' : labelOf(RECALL_REASONS, recallReason)}`;
  const recorded = recordedOn === undefined ? '' : `, recorded ${readableDate(recordedOn)}`;
  return `${labelOf(CORRECTION_KINDS, kind)}${recorded}`;
}
