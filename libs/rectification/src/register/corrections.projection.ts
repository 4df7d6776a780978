import type { RecordedEvent } from '#event-store';
import { londonDate } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import { CORRECTIONS, type Correction } from './corrections.codes.js';

const CORRECTION = table('rectification.correction', 'correction_id');
const REFERRAL = table('rectification.referral', 'referral_id');
const SEAL = table('rectification.seal', 'seal_id');

/** What is read of the events of others: which records they are about, and nothing of what is in them. */
type Read =
  | { readonly type: 'ReferralDrafted'; readonly data: { readonly referralId: string; readonly caseId: string } }
  | {
      readonly type: 'RecordSealed';
      readonly data: {
        readonly sealId: string;
        readonly caseId: string;
        readonly scope: string;
        readonly entryIds: readonly string[];
      };
    }
  | { readonly type: 'RecordUnsealed'; readonly data: { readonly sealId: string } }
  | { readonly type: Correction; readonly data: About };

interface About {
  readonly personId: string;
  readonly caseId?: string;
  readonly referralId?: string;
  readonly entryId?: string;
  readonly disclosureId?: string;
}

/** The corrections that were made about a person, by which a request can say what was put right; and what is sealed. */
export class CorrectionsProjection extends Projection {
  readonly name = 'rectification-corrections-v1';
  readonly tables = [CORRECTION, REFERRAL, SEAL];
  readonly types = [...CORRECTIONS.codes.map(({ code }) => code), 'ReferralDrafted', 'RecordSealed', 'RecordUnsealed'];

  project(event: RecordedEvent<Read>, rows: Rows): void {
    const { type, data } = event;
    switch (type) {
      case 'ReferralDrafted':
        return rows.put(REFERRAL, { referral_id: data.referralId, case_id: data.caseId });
      case 'RecordSealed': {
        const { sealId: seal_id, caseId: case_id, scope, entryIds: entry_ids } = data;
        return rows.put(SEAL, { seal_id, case_id, is_whole: scope === 'WHOLE_CASE', entry_ids });
      }
      case 'RecordUnsealed':
        return rows.remove(SEAL, { seal_id: data.sealId });
      default:
        return rows.put(CORRECTION, {
          ...{ correction_id: event.meta.eventId, position: event.position, person_id: data.personId, kind: type },
          corrected_on: londonDate(event.occurredAt),
          case_id: data.caseId ?? null,
          entry_id: data.entryId ?? data.disclosureId ?? null,
          referral_id: data.referralId ?? null,
        });
    }
  }
}
