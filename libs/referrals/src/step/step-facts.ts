import { MemberReader, type Member, type Role } from '#access';
import { Database } from '#database';
import { EventStore } from '#event-store';
import { londonDate, type IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Worker } from '../domain/referral.commands.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { referralStream } from '../domain/referral.stream.js';
import { caseloadsOf } from '../referral-register/caseload.query.js';

/** Somebody who may be named in a step. */
export type NamedMember = Pick<Member, 'memberId' | 'name' | 'role' | 'organisationId' | 'organisationName'>;

/** Who refers, and holds the risk where somebody lives. */
const REFERRERS: readonly Role[] = ['referrer', 'safeguarding-lead'];

/** Who works with referrals of a service. */
const WORKERS: readonly Role[] = ['service-worker', 'service-manager'];

/** What rules ask of the log and of the members' register. Staff and dates only, so no read of a case: nothing is logged. */
@Injectable()
export class StepFacts {
  constructor(
    private readonly store: EventStore,
    private readonly members: MemberReader,
    private readonly database: Database,
  ) {}

  /** The members of these organisations who may sign in and have a part in referrals, by organisation and name. */
  async membersOf(...organisationIds: string[]): Promise<readonly NamedMember[]> {
    const members = await Promise.all(
      organisationIds.map((id) => this.members.enabledOf(id, [...REFERRERS, ...WORKERS])),
    );
    return members.flat();
  }

  /** A member who may sign in; undefined when there is none. */
  async member(memberId: string): Promise<NamedMember | undefined> {
    return this.members.enabled(memberId);
  }

  /** Those who work with referrals of an organisation, each with how many they have now. */
  async workersOf(organisationId: string): Promise<readonly (Worker & { readonly name: string })[]> {
    const workers = await this.members.enabledOf(organisationId, WORKERS);
    const caseloads = await caseloadsOf(
      this.database,
      workers.map(({ memberId }) => memberId),
    );
    return workers.map(({ memberId, name }) => ({
      memberId,
      name,
      organisationId,
      isActive: true,
      caseload: caseloads.get(memberId) ?? 0,
    }));
  }

  /** The last fact of one of `types` in a referral's log: on which day it happened, and who did it. */
  async last(
    referralId: string,
    types: readonly ReferralEvent['type'][],
  ): Promise<{ readonly on: IsoDate; readonly by: string } | undefined> {
    let found: { on: IsoDate; by: string } | undefined;
    for await (const event of this.store.readStream(referralStream(referralId))) {
      if (types.some((type) => type === event.type)) {
        found = { on: londonDate(event.recordedAt), by: event.meta.actor.memberId };
      }
    }
    return found;
  }
}
