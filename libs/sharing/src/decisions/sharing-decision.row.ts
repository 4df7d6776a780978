import type { Resource } from '#access';
import { referenceOf, type IsoDate } from '#kernel';
import type { RecallReason, ReleaseMethod } from '../domain/code-lists/index.js';
import type { SharingDecided } from '../domain/sharing.events.js';

/** A sharing decision as read, with who took it. */
export interface SharingDecisionEntry {
  readonly sharingId: string;
  readonly reference: string;
  /** Its place in the log as text: the cursor of the decisions after it. */
  readonly position: string;
  readonly revision: bigint;
  /** What was recorded; a recipient gets it without the reasons. */
  readonly record: Omit<SharingDecided['data'], Reasons> & Partial<Pick<SharingDecided['data'], Reasons>>;
  readonly decidedBy: string;
  readonly decidedInRole: string;
  readonly releasedOn?: IsoDate;
  readonly releaseMethod?: ReleaseMethod;
  readonly recalledOn?: IsoDate;
  readonly recallReason?: RecallReason;
}

/** What stays with the sharer: its reasons, and what it knows about consent and about who has been told. */
const REASONS = [
  'necessity',
  'proportionality',
  'withheld',
  'atRiskBasis',
  'overrideReason',
  'consentFrom',
  'consentResult',
  'consentSought',
  'consentNotSoughtReason',
] as const satisfies readonly (keyof SharingDecided['data'])[];
type Reasons = (typeof REASONS)[number];

/** The columns of one row, as the database gives them. */
export interface SharingDecisionRow {
  readonly sharingId: string;
  readonly position: string;
  readonly revision: string;
  readonly record: SharingDecided['data'];
  readonly decidedBy: string;
  readonly decidedInRole: string;
  readonly releasedOn: IsoDate | null;
  readonly releaseMethod: ReleaseMethod | null;
  readonly recalledOn?: IsoDate | null;
  readonly recallReason?: RecallReason | null;
}

/** The row as an entry: with its reference, and without fields that have no value. */
export function entryOf(found: SharingDecisionRow): SharingDecisionEntry {
  const { releasedOn, releaseMethod, recalledOn, recallReason, ...row } = found;
  return {
    ...row,
    reference: referenceOf('S', row.sharingId),
    revision: BigInt(row.revision),
    ...(releasedOn !== null && { releasedOn }),
    ...(releaseMethod !== null && { releaseMethod }),
    ...(recalledOn && { recalledOn }),
    ...(recallReason && { recallReason }),
  };
}

/** Who stands in which relation to a decision. Nobody is a recipient of what was not released, or was recalled. */
export function sharingResource({ sharingId, record, releasedOn, recalledOn }: SharingDecisionEntry): Resource {
  const recipient = releasedOn === undefined || recalledOn !== undefined ? [] : record.recipientOrganisationIds;
  const relations = { sharer: [record.sharerOrganisationId], recipient };
  const resource = { kind: 'sharing', id: sharingId, caseIds: [record.caseId], relations };
  return resource;
}

/** The decision as `organisationId` may see it: the sharer and those who audit see all of it, a recipient not the reasons. */
export function seenBy(
  entry: SharingDecisionEntry,
  { organisationId, role }: { organisationId: string; role: string },
): SharingDecisionEntry {
  if (role === 'auditor' || entry.record.sharerOrganisationId === organisationId) return entry;
  const kept = Object.entries(entry.record).filter(([field]) => !REASONS.some((reason) => reason === field));
  return { ...entry, record: Object.fromEntries(kept) as unknown as SharingDecisionEntry['record'] };
}
