import { LoggedReads, MemberReader, type Member, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { directoryNames, servicesOf } from '#directory';
import { withTombstone } from '#kernel';
import type { Paged } from '#web';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countsIn } from '../referral-register/box-counts.query.js';
import type { ReferralBox } from '../referral-register/box-filter.js';
import { readInOrder, referralsIn, type ReferralPage } from '../referral-register/box.query.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import type { ReferralAction } from '../referrals.actions.js';
import { filterOf, sortOf, type Part } from './list-part.js';
import type { ReferralListForm } from './referral-list.form.js';

/** A page of one's own referrals, sent or received, with the counts of the whole box and the names that go with it. */
export interface BoxPage {
  readonly entries: readonly ReferralEntry[];
  readonly next?: string;
  /** How many are in each part of the list, in the order of the parts, up to `MOST_COUNTED`. */
  readonly counts: readonly number[];
  /** How many of the part shown match what was asked, up to `MOST_COUNTED`. */
  readonly matching: number;
  readonly names: ListNames;
  /** What the list can be narrowed down to. */
  readonly choices: ListChoices;
}

/** What a list calls things. */
export interface ListNames {
  readonly services: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  /** Names for drafts, from the case file: nothing has been shared of them yet. */
  readonly persons: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
}

/** The services and workers of the reader's own organisation; a referrer's list has neither. */
export interface ListChoices {
  readonly services: readonly { readonly serviceId: string; readonly name: string }[];
  readonly workers: readonly Pick<Member, 'memberId' | 'name'>[];
}

/** What is asked of a box: from which side, which part, narrowed down to what, and which page of it. */
export interface BoxQuestion {
  readonly action: ReferralAction;
  readonly side: ReferralBox['side'];
  readonly parts: readonly Part[];
  readonly shown: Part;
  readonly asked: ReferralListForm;
  readonly page: Paged;
}

const NO_CHOICES: ListChoices = { services: [], workers: [] };

const idsOf = ({ entries }: ReferralPage): string[] => entries.map(({ referralId }) => referralId);

/** Reads the boxes of an organisation; every page read leaves one row in the read log, with the ids that were shown. */
@Injectable()
export class ReferralBoxes {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
    private readonly members: MemberReader,
  ) {}

  /** Throws `NotFound` when the role may not, `RequestRefused` for a cursor that no page gave. */
  async read(signed: SignedIn, { parts, ...question }: BoxQuestion): Promise<BoxPage> {
    const { action, side, shown, asked } = question;
    const { organisationId } = signed.member;
    const filters = [...parts.map((part) => filterOf(part, {}, signed.today)), filterOf(shown, asked, signed.today)];
    const read = await this.reads.many(signed, action, { kind: 'referral' }, async (tx) => {
      const page = await this.pageIn(tx, signed, question);
      const counted = await countsIn(tx, { side, organisationId }, filters);
      const names = await this.namesIn(tx, page.entries);
      const services = side === 'recipient' ? await servicesOf(tx, organisationId) : [];
      const value = { ...page, counts: counted.slice(0, -1), matching: counted.at(-1) ?? 0, names, services };
      return { ids: idsOf(page), value };
    });
    const choices =
      side === 'recipient' ? { services: read.services, workers: await this.workersOf(organisationId) } : NO_CHOICES;
    const members = await this.members.names(read.entries.flatMap(({ workerId = [] }) => workerId));
    return { ...read, choices, names: { ...read.names, members } };
  }

  /** The referrals alone, for whoever is shown no counts, names and choices. Throws like `read`. */
  entries(signed: SignedIn, question: Omit<BoxQuestion, 'parts'>): Promise<ReferralPage> {
    return this.reads.many(signed, question.action, { kind: 'referral' }, async (tx) => {
      const page = await this.pageIn(tx, signed, question);
      return { ids: idsOf(page), value: page };
    });
  }

  private async pageIn(
    tx: EntityManager,
    { member: { organisationId }, today }: SignedIn,
    { side, shown, asked, page }: Omit<BoxQuestion, 'parts'>,
  ): Promise<ReferralPage> {
    const { by: sort, order } = sortOf(shown, asked);
    const filter = { ...filterOf(shown, asked, today), sort, order };
    await readInOrder(tx); // the counts as well, which come after
    const { entries, ...more } = await referralsIn(tx, { side, organisationId }, filter, page);
    return { ...more, entries: await this.withTombstones(tx, entries) };
  }

  /** Who of an organisation can have the work of a referral. Names of staff are no case data. */
  workersOf(organisationId: string): Promise<readonly Pick<Member, 'memberId' | 'name'>[]> {
    return this.members.enabledOf(organisationId, ['service-worker', 'service-manager']);
  }

  /** The same, with the decision by which a referral was erased where its values were. */
  async withTombstones(tx: EntityManager, entries: readonly ReferralEntry[]): Promise<readonly ReferralEntry[]> {
    const told = await this.cases.tombstones(
      tx,
      entries.map(({ personId }) => personId),
    );
    return entries.map((entry) => withTombstone(entry, told(entry.personId, 'Referral')));
  }

  /**
   * What these referrals' services and organisations are called, and the names of those of whom nothing has been shared
   * yet: only for their own organisation's eyes.
   */
  async namesIn(tx: EntityManager, entries: readonly ReferralEntry[]): Promise<Omit<ListNames, 'members'>> {
    const names = await directoryNames(tx, {
      serviceIds: entries.map(({ serviceId }) => serviceId),
      organisationIds: entries.flatMap((entry) => [entry.referrerOrganisationId, entry.recipientOrganisationId]),
    });
    const drafts = entries.filter(({ personName }) => personName === undefined);
    const persons = await this.cases.personNames(tx, [...new Set(drafts.map(({ personId }) => personId))]);
    return { ...names, persons };
  }
}
