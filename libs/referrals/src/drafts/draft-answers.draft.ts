import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DraftDocument, DraftSection } from './draft-section.js';

/** One section as saved. `version` counts its saves, so that two open tabs cannot overwrite each other unseen. */
export interface SavedSection {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly complete: boolean;
  readonly version: number;
  readonly savedAt: Date;
}

export type SavedSections = Partial<Readonly<Record<DraftSection, SavedSection>>>;

/** One section to be saved. `seenVersion` is what was on the screen: 0 for a section that had never been saved. */
export interface SectionToSave {
  readonly referralId: string;
  readonly section: DraftSection;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly complete: boolean;
  readonly seenVersion: number;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** Several sections to be saved together, all complete. `seenVersion` is the version of the whole draft that was read. */
export interface DraftToSave {
  readonly referralId: string;
  readonly sections: Partial<DraftDocument>;
  readonly seenVersion: number;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** Somebody saved in between. `version` is the version now: of the section, or of the whole draft. */
export class DraftConflict extends Error {
  constructor(readonly version: number) {
    super('The draft has been saved since it was read');
    this.name = 'DraftConflict';
  }
}

/** The version of a whole draft: it goes up with every save of any section. */
export const draftVersion = (sections: SavedSections): number =>
  Object.values(sections).reduce((sum, { version }) => sum + version, 0);

/** A draft that nobody works on any more, and the organisation whose it is. */
export interface AbandonedDraft {
  readonly referralId: string;
  readonly organisationId: string;
}

const ABANDONED_AT_A_TIME = 500;

/** Drafts untouched for longer than this are thrown away unsent (mission §6.2). */
export const DRAFT_DAYS = 90;

/** The answers of referrals that have not been sent. */
@Injectable()
export class DraftAnswers {
  constructor(private readonly database: Database) {}

  /** Everything saved for a referral; the sections never saved are absent. */
  of(referralId: string): Promise<SavedSections> {
    return this.database.tx((tx) => savedSections(tx, referralId));
  }

  /** Saves one section and gives its new version. Throws `DraftConflict` when `seenVersion` is not the latest. */
  save(section: SectionToSave): Promise<number> {
    return this.database.tx((tx) => saveSection(tx, section));
  }

  /** Saves several sections or none and gives the new version of the draft; a section left out stays as it is. Throws `DraftConflict`. */
  async saveAll({ sections, seenVersion, ...draft }: DraftToSave): Promise<number> {
    return this.database.tx(async (tx) => {
      const saved = await savedSections(tx, draft.referralId);
      const version = draftVersion(saved);
      if (version !== seenVersion) throw new DraftConflict(version);
      const given = Object.entries(sections) as [DraftSection, object][];
      for (const [section, answers] of given) {
        const seen = saved[section]?.version ?? 0;
        await saveSection(tx, { ...draft, section, answers: { ...answers }, complete: true, seenVersion: seen });
      }
      return version + given.length;
    });
  }

  /** Throws the answers away: the referral was sent, or never will be. */
  async forget(referralId: string): Promise<void> {
    await this.database.query('DELETE FROM referrals.draft_answer WHERE referral_id = $1', [referralId]);
  }

  /** Drafts that were started before, and that nobody touched since, `before`: the longest abandoned first, so many at a time. */
  abandoned(before: Date): Promise<AbandonedDraft[]> {
    return this.database.query<AbandonedDraft>(
      `SELECT referral_id AS "referralId", referrer_organisation_id AS "organisationId" FROM referrals.register r
        WHERE state = 'DRAFT' AND drafted_at < $1 AND NOT EXISTS (
              SELECT FROM referrals.draft_answer d WHERE d.referral_id = r.referral_id AND d.saved_at >= $1)
        ORDER BY drafted_at LIMIT ${ABANDONED_AT_A_TIME}`,
      [before],
    );
  }

  /** Throws away the answers of every draft that nobody touched since `before`; gives how many there were. */
  async purge(before: Date): Promise<number> {
    const [row] = await this.database.query<{ drafts: string }>(
      `WITH gone AS (DELETE FROM referrals.draft_answer WHERE referral_id IN (
         SELECT referral_id FROM referrals.draft_answer GROUP BY referral_id HAVING max(saved_at) < $1)
         RETURNING referral_id)
       SELECT count(DISTINCT referral_id) AS drafts FROM gone`,
      [before],
    );
    return Number(row?.drafts ?? 0);
  }
}

/** Everything saved for a referral, read in a transaction of the caller's. */
export async function savedSections(tx: EntityManager, referralId: string): Promise<SavedSections> {
  const rows = await tx.query<(SavedSection & { section: DraftSection })[]>(
    `SELECT section, answers, complete, version, saved_at AS "savedAt"
       FROM referrals.draft_answer WHERE referral_id = $1`,
    [referralId],
  );
  return Object.fromEntries(rows.map(({ section, ...saved }) => [section, saved]));
}

/** One statement, so that of two savers at once exactly one finds the version that it saw. */
async function saveSection(tx: EntityManager, saving: SectionToSave): Promise<number> {
  const { referralId, section, answers, complete, seenVersion, savedBy, savedAt } = saving;
  const [saved] = await tx.query<{ version: number }[]>(
    `INSERT INTO referrals.draft_answer AS draft (referral_id, section, answers, complete, version, saved_by, saved_at)
     VALUES ($1, $2, $3, $4, 1, $5, $6)
     ON CONFLICT (referral_id, section) DO UPDATE
       SET answers = $3, complete = $4, version = draft.version + 1, saved_by = $5, saved_at = $6
       WHERE draft.version = $7
     RETURNING version`,
    [referralId, section, JSON.stringify(answers), complete, savedBy, savedAt, seenVersion],
  );
  if (!saved) throw new DraftConflict(await versionNow(tx, referralId, section));
  return saved.version;
}

async function versionNow(tx: EntityManager, referralId: string, section: DraftSection): Promise<number> {
  return (await savedSections(tx, referralId))[section]?.version ?? 0;
}
