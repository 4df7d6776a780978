import type { Member, Role } from '#access';
import type { NoticeRecord } from '../records/notice-record.query.js';
import type { RecordKind, Side } from '../records/record-rows.js';
import type { CaseKnowledge } from './case-knowledge.query.js';
import type { People } from './people.query.js';

/** Who does the work of a side, by what is asked: the roles that may read the record there. */
const ROLES: Readonly<Record<RecordKind, Readonly<Record<Side, readonly Role[]>>>> = {
  referrals: { asking: ['safeguarding-lead'], asked: ['service-worker', 'service-manager'] },
  actions: {
    asking: ['safeguarding-lead'],
    asked: ['safeguarding-lead', 'service-worker', 'service-manager'],
  },
};

/** Who answers for a side when its time is up (mission §6.2: "escalate both leads"). */
const LEADS: Readonly<Record<Side, readonly Role[]>> = { asking: ['safeguarding-lead'], asked: ['service-manager'] };

/** Says who is told of a record, as of the moment in which it is asked. */
export class Audience {
  constructor(
    private readonly people: People,
    private readonly knowledge: CaseKnowledge,
  ) {}

  /**
   * Of whoever asked, the member who did, and of a service, whoever works on it; everybody who does that work in the
   * organisation when there is no such member, or they are gone or walled off: nothing is lost with one person. Whoever may
   * not know of the case is not told.
   */
  async of(kind: RecordKind, record: NoticeRecord, side: Side, now: Date): Promise<readonly Member[]> {
    const own = side === 'asking' ? record.byMemberId : record.workerId;
    const member = own === undefined ? undefined : await this.people.enabled(own);
    const organisationId = record.organisations[side];
    const isTheirs = member?.organisationId === organisationId;
    const owner = member && isTheirs ? await this.knowledge.among([member], record.caseId, now) : [];
    if (owner.length > 0) return owner;
    return this.knowledge.among(await this.people.inRoles(organisationId, ROLES[kind][side]), record.caseId, now);
  }

  /** Who answers for a side, whoever does the work. */
  async leadsOf(record: NoticeRecord, side: Side, now: Date): Promise<readonly Member[]> {
    const leads = await this.people.inRoles(record.organisations[side], LEADS[side]);
    return this.knowledge.among(leads, record.caseId, now);
  }

  /** A member whom somebody named; nobody where they may not come in or may not know of the case. */
  async named(memberId: string, record: NoticeRecord, now: Date): Promise<readonly Member[]> {
    const member = await this.people.enabled(memberId);
    return member ? this.knowledge.among([member], record.caseId, now) : [];
  }

  /** Who sees to it that an organisation's work is done by somebody. */
  async managersOf(organisationId: string): Promise<readonly Member[]> {
    for (const roles of MANAGERS) {
      const members = await this.people.inRoles(organisationId, roles);
      if (members.length > 0) return members;
    }
    return [];
  }
}

/** The first of these that an organisation has. */
const MANAGERS: readonly (readonly Role[])[] = [
  ['service-manager'],
  ['safeguarding-lead'],
  ['administrator', 'governance-lead'],
];
