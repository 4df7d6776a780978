import type { IsoDate } from '#kernel';
import { amended } from './amended.js';
import { code, codes, date, fact, organisation, organisations, type RecordFacts } from './facts.js';
import type { Seen, SeenSharingEvent } from './seen-events.js';

/** A decision whether to share, as it stood; with `releasedOn` once the recipients had it. */
export interface SharingAsOf {
  readonly sharingId: string;
  readonly decision: string;
  readonly items: readonly string[];
  readonly sharerOrganisationId: string;
  readonly recipientOrganisationIds: readonly string[];
  readonly purpose: string;
  readonly lawfulBases: readonly string[];
  readonly consentFrom: string;
  readonly consentResult: string;
  readonly personInformed: string;
  readonly decidedOn: IsoDate;
  readonly releasedOn?: IsoDate | undefined;
  readonly recalledOn?: IsoDate | undefined;
  /** Recipients who had been told that something in it was wrong, each with whether they had said that they know. */
  readonly told?: readonly ToldAsOf[];
}

/** One recipient who had been told of one correction. */
export interface ToldAsOf {
  readonly noticeId: string;
  readonly recipientOrganisationId: string;
  readonly acknowledged: boolean;
}

/** Takes one event of a sharing decision into account. */
export function seeSharing(
  all: readonly SharingAsOf[],
  { type, data }: Seen<SeenSharingEvent>,
): readonly SharingAsOf[] {
  switch (type) {
    case 'SharingDecided':
      return [...all, decided(data)];
    case 'InformationReleased':
      return amended(all, 'sharingId', data.sharingId, { releasedOn: data.releasedOn });
    case 'ReleaseRecalled':
      return amended(all, 'sharingId', data.sharingId, { recalledOn: data.recalledOn });
    case 'RecipientNotifiedOfCorrection': {
      const { noticeId, recipientOrganisationId } = data;
      const one = { noticeId, recipientOrganisationId, acknowledged: false };
      return retold(all, data.sharingId, (told) => [...told, one]);
    }
    case 'ReleaseAcknowledged':
      return retold(all, data.sharingId, (told) =>
        amended(told, 'noticeId', data.noticeId ?? '', { acknowledged: true }),
      );
    default:
      return all;
  }
}

function retold(
  all: readonly SharingAsOf[],
  sharingId: string,
  change: (told: readonly ToldAsOf[]) => readonly ToldAsOf[],
): readonly SharingAsOf[] {
  const one = all.find((each) => each.sharingId === sharingId);
  return one ? amended(all, 'sharingId', sharingId, { told: change(one.told ?? []) }) : all;
}

const organisationsWho = (told: readonly ToldAsOf[] = [], acknowledged: boolean) =>
  told.filter((each) => each.acknowledged === acknowledged).map((each) => each.recipientOrganisationId);

function decided(data: Extract<SeenSharingEvent, { type: 'SharingDecided' }>['data']): SharingAsOf {
  const { sharingId, decision, items, sharerOrganisationId, recipientOrganisationIds, purpose, lawfulBases } = data;
  const { consentFrom, consentResult, personInformed, decidedOn } = data;
  const what = { decision, items, sharerOrganisationId, recipientOrganisationIds, purpose, lawfulBases };
  return { sharingId, ...what, consentFrom, consentResult, personInformed, decidedOn };
}

/** A sharing decision as facts. */
export function sharingFacts(one: SharingAsOf): RecordFacts {
  return {
    section: 'SHARING',
    id: one.sharingId,
    title: [{ reference: one.sharingId, prefix: 'S' }, code('sharing-decision', one.decision)],
    facts: [
      ...fact('Decided on', one.decidedOn, date),
      ...fact('Shared by', one.sharerOrganisationId, organisation),
      ...fact('Shared with', one.recipientOrganisationIds, organisations),
      ...fact('What', one.items, (items) => codes('data-category', items)),
      ...fact('Purpose', one.purpose, (purpose) => code('sharing-purpose', purpose)),
      ...fact('Lawful basis', one.lawfulBases, (bases) => codes('lawful-basis', bases)),
      ...fact('Whose consent', one.consentFrom, (giver) => code('consent-giver', giver)),
      ...fact('Consent', one.consentResult, (result) => code('consent-result', result)),
      ...fact('Person referred told', one.personInformed, (told) => code('person-informed', told)),
      ...fact('Released on', one.releasedOn, date),
      ...fact('Recalled on', one.recalledOn, date),
      ...fact('Told that something was wrong, and know', organisationsWho(one.told, true), organisations),
      ...fact('Told that something was wrong, no answer yet', organisationsWho(one.told, false), organisations),
    ],
  };
}
