import { labelOf, readableDate } from '#kernel';
import { ROLES, type Member } from '#access';
import type { SharingDecisionEntry } from '../decisions/sharing-decision.row.js';
import {
  CONSENT_GIVERS,
  CONSENT_NOT_SOUGHT_REASONS,
  CONSENT_RESULTS,
  DATA_CATEGORIES,
  GATEWAYS,
  NOT_INFORMED_REASONS,
  PERSON_INFORMED,
  RECALL_REASONS,
  RECIPIENT_ROLES,
  RELEASE_METHODS,
  SHARING_PURPOSES,
} from '../domain/code-lists/index.js';
import type { PublicNames } from './sharing-decisions.reader.js';
import { basesText, decisionTag, memberName, organisationName, releaseState } from './sharing-words.view.js';

interface Row {
  readonly key: string;
  readonly value: string;
}

/** The roles that recall; the page behind the link asks again. */
const RECALLING: readonly string[] = ['safeguarding-lead', 'service-manager'];

/** One decision: what, with whom and why, as far as the viewer may see it. */
export function sharingDecisionView(entry: SharingDecisionEntry, names: PublicNames, viewer: Member) {
  const { record, reference, sharingId } = entry;
  const isSharer = record.sharerOrganisationId === viewer.organisationId;
  return {
    sharingId,
    reference,
    decision: decisionTag(record.decision),
    rows: [...whatRows(entry, names), ...basisRows(entry), ...reasonRows(entry), ...toldRows(entry)],
    withoutReasons: record.necessity === undefined,
    back: isSharer || viewer.role === 'auditor' ? `/cases/${record.caseId}/sharing` : undefined,
    canRelease: isSharer && releaseState(entry) === 'to-release',
    canRecall: isSharer && RECALLING.includes(viewer.role) && releaseState(entry) === 'released' && !entry.recalledOn,
    seenRevision: entry.revision.toString(),
  };
}

const row = (key: string, value: string | undefined): Row[] => (value === undefined ? [] : [{ key, value }]);

function whatRows(entry: SharingDecisionEntry, names: PublicNames) {
  const { record, decidedBy, decidedInRole, releasedOn, releaseMethod, recalledOn, recallReason } = entry;
  const recipients = record.recipientOrganisationIds.map((id) => organisationName(names, id));
  const released = releasedOn && `${readableDate(releasedOn)}, ${method(releaseMethod)}`;
  return [
    ...row('Decided on', readableDate(record.decidedOn)),
    ...row('Decided by', `${memberName(names, decidedBy)}, ${labelOf(ROLES, decidedInRole)}`),
    ...row('Shared by', organisationName(names, record.sharerOrganisationId)),
    ...row('For', recipients.join('\n')),
    ...row('Who there needs it', labelOf(RECIPIENT_ROLES, record.recipientRole)),
    ...row('Purpose', labelOf(SHARING_PURPOSES, record.purpose)),
    ...row('What', record.items.map((item) => labelOf(DATA_CATEGORIES, item)).join('\n')),
    ...row('Held back', record.withheld),
    ...row('Received', released ?? undefined),
    ...row('Recalled', recalledOn && `${readableDate(recalledOn)}. ${labelOf(RECALL_REASONS, recallReason ?? '')}`),
    ...row('Decide again on', record.reviewOn && readableDate(record.reviewOn)),
  ];
}

const method = (code: string | undefined): string =>
  code === undefined ? '' : labelOf(RELEASE_METHODS, code).toLowerCase().replace('sightline', 'Sightline');

function basisRows({ record }: SharingDecisionEntry): Row[] {
  const bases =
    record.lawfulBases.length === 0 ? 'None needed: nothing is shared' : basesText(record.lawfulBases).join('\n');
  return [
    ...row('Lawful basis', bases),
    ...row('Power to share', record.gateway && labelOf(GATEWAYS, record.gateway)),
    ...row('Why the person at risk counts as at risk', record.atRiskBasis),
  ];
}

function reasonRows({ record }: SharingDecisionEntry): Row[] {
  const { consentFrom, consentResult, consentNotSoughtReason: notSought } = record;
  return [
    ...row('Necessary because', record.necessity),
    ...row('Proportionate because', record.proportionality),
    ...row('Whose consent', consentFrom && labelOf(CONSENT_GIVERS, consentFrom)),
    ...row('Consent', consentResult && labelOf(CONSENT_RESULTS, consentResult)),
    ...row('Not sought because', notSought && labelOf(CONSENT_NOT_SOUGHT_REASONS, notSought)),
    ...row('Shared without consent because', record.overrideReason),
  ];
}

const toldRows = ({ record }: SharingDecisionEntry): Row[] => [
  ...row('Person referred told', labelOf(PERSON_INFORMED, record.personInformed)),
  ...row('Not told because', record.notInformedReason && labelOf(NOT_INFORMED_REASONS, record.notInformedReason)),
];
