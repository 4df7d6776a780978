import { LoggedReads, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { DirectoryReader } from '#directory';
import { withTombstone } from '#kernel';
import type { Paged } from '#web';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReferralState } from '../domain/code-lists/referral-codes.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import {
  countsIn,
  referralsIn,
  type ReferralBox,
  type ReferralFilter,
} from '../referral-register/referral-list.query.js';
import type { ReferralAction } from '../referrals.actions.js';

/** A page of one's own referrals, sent or received, with the counts of the whole box and the names that go with it. */
export interface BoxPage {
  readonly entries: readonly ReferralEntry[];
  readonly next?: string;
  readonly counts: Partial<Readonly<Record<ReferralState, number>>>;
  readonly names: ListNames;
}

/** What a list calls things. */
export interface ListNames {
  readonly services: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  /** Names for drafts, from the case file: nothing has been shared of them yet. */
  readonly persons: ReadonlyMap<string, string>;
}

/** What is asked of a box: from which side, which referrals, and which page of them. */
export interface BoxQuestion {
  readonly action: ReferralAction;
  readonly side: ReferralBox['side'];
  readonly filter: ReferralFilter;
  readonly page: Paged;
}

/** Reads the boxes of an organisation; every page read leaves one row in the read log, with the ids that were shown. */
@Injectable()
export class ReferralBoxes {
  constructor(
    private readonly reads: LoggedReads,
    private readonly directory: DirectoryReader,
    private readonly cases: CaseReader,
  ) {}

  /** Throws `NotFound` when the role may not, `RequestRefused` for a cursor that no page gave. */
  async read(signed: SignedIn, { action, side, filter, page }: BoxQuestion): Promise<BoxPage> {
    const box = { side, organisationId: signed.member.organisationId };
    const { persons, ...read } = await this.reads.many(signed, action, { kind: 'referral' }, async (tx) => {
      const { entries: found, next } = await referralsIn(tx, box, filter, page);
      const entries = await this.withTombstones(tx, found);
      const counts = await countsIn(tx, box);
      const names = await this.personsIn(tx, entries);
      const value = { entries, counts, persons: names, ...(next === undefined ? {} : { next }) };
      return { ids: entries.map(({ referralId }) => referralId), value };
    });
    return { ...read, names: { persons, ...(await this.directoryNames()) } };
  }

  /** What to call services and organisations. Public facts, so not logged. */
  async directoryNames(): Promise<Omit<ListNames, 'persons'>> {
    const [services, organisations] = await Promise.all([
      this.directory.services({ closedToo: true }),
      this.directory.organisations(),
    ]);
    return {
      services: new Map(services.map(({ serviceId, name }) => [serviceId, name])),
      organisations: new Map(organisations.map(({ organisationId, name }) => [organisationId, name])),
    };
  }

  /** The same, with the decision by which a referral was erased where its values were. */
  async withTombstones(tx: EntityManager, entries: readonly ReferralEntry[]): Promise<readonly ReferralEntry[]> {
    const told = await this.cases.tombstones(
      tx,
      entries.map(({ personId }) => personId),
    );
    return entries.map((entry) => withTombstone(entry, told(entry.personId, 'Referral')));
  }

  /** The names of those among `entries` of whom nothing has been shared yet. Only for their own organisation's eyes. */
  personsIn(tx: EntityManager, entries: readonly ReferralEntry[]): Promise<ReadonlyMap<string, string>> {
    const drafts = entries.filter(({ personName }) => personName === undefined);
    return this.cases.personNames(tx, [...new Set(drafts.map(({ personId }) => personId))]);
  }
}
