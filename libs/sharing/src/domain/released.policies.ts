import { RuleBroken, type IsoDate } from '#kernel';
import type { CorrectionCause, CorrectionKind, RecallReason } from './code-lists/index.js';
import type { ReleaseAcknowledged, ReleaseRecalled, RecipientNotifiedOfCorrection } from './sharing.events.js';

/** Something that was found to be wrong, and who is to be told of it now. */
export interface CorrectionToTell {
  readonly correctionId: string;
  readonly kind: CorrectionKind;
  readonly cause: CorrectionCause;
  readonly recordedOn: IsoDate;
  /** One notice for each recipient, with an id that follows from both. */
  readonly notices: readonly { readonly noticeId: string; readonly recipientOrganisationId: string }[];
}

/** What one recipient was told: of a correction, or that the release was recalled. */
export interface Told {
  readonly noticeId: string;
  readonly recipientOrganisationId: string;
  readonly correctionId?: string;
}

/** What happened to a decision after the recipients got it. */
export interface AfterRelease {
  readonly told: readonly Told[];
  /** Who acknowledged what: the release itself where there is no notice. */
  readonly acknowledged: readonly { readonly recipientOrganisationId: string; readonly noticeId?: string }[];
}

/** As much of a released decision as these rules ask about. */
export interface Released extends AfterRelease {
  readonly sharingId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly recipientOrganisationIds: readonly string[];
  readonly recalled: boolean;
  readonly releasedOn: IsoDate;
}

const idsOf = ({ sharingId, caseId, personId }: Released) => ({ sharingId, caseId, personId });

/** Tells those recipients who do not know of this correction yet; nobody who was never given it (domain §13 row 5). */
export function notify(released: Released, correction: CorrectionToTell): RecipientNotifiedOfCorrection[] {
  const { notices, ...what } = correction;
  const knows = (id: string) =>
    released.told.some((each) => each.recipientOrganisationId === id && each.correctionId === what.correctionId);
  if (notices.some(({ recipientOrganisationId: id }) => !released.recipientOrganisationIds.includes(id)))
    throw new RuleBroken('sharing-not-a-recipient');
  return notices
    .filter(({ recipientOrganisationId }) => !knows(recipientOrganisationId))
    .map((notice) => ({
      type: 'RecipientNotifiedOfCorrection' as const,
      data: { ...idsOf(released), ...notice, ...what },
    }));
}

/** A recipient says once that it has the release, or that it knows of a notice that was sent to it. */
export function acknowledge(
  released: Released,
  { recipientOrganisationId, noticeId }: { recipientOrganisationId: string; noticeId?: string },
): ReleaseAcknowledged {
  if (!released.recipientOrganisationIds.includes(recipientOrganisationId))
    throw new RuleBroken('sharing-not-a-recipient');
  const mine = (each: { recipientOrganisationId: string; noticeId?: string }) =>
    each.recipientOrganisationId === recipientOrganisationId && each.noticeId === noticeId;
  if (noticeId !== undefined && !released.told.some(mine)) throw new RuleBroken('sharing-notice-not-found');
  if (released.acknowledged.some(mine)) throw new RuleBroken('sharing-already-acknowledged');
  const notice = noticeId === undefined ? {} : { noticeId };
  return { type: 'ReleaseAcknowledged', data: { ...idsOf(released), recipientOrganisationId, ...notice } };
}

/** Only what was released can be recalled, once, and not before it was released. */
export function recall(
  released: Released,
  { noticeId, reason, on }: { noticeId: string; reason: RecallReason; on: IsoDate },
): ReleaseRecalled {
  if (released.recalled) throw new RuleBroken('sharing-already-recalled');
  if (on < released.releasedOn) throw new RuleBroken('sharing-recalled-before-release');
  const { recipientOrganisationIds } = released;
  return {
    type: 'ReleaseRecalled',
    data: { ...idsOf(released), noticeId, recipientOrganisationIds, reason, recalledOn: on },
  };
}
