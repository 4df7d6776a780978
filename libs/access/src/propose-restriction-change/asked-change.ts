import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { addDays, londonInstant, RuleBroken } from '#kernel';
import { asSignInName } from '../domain/member.policies.js';
import type { RestrictionChange } from '../domain/restriction.events.js';
import type { ProposeRestrictionChangeForm } from './propose-restriction-change.form.js';

/** Makes the change out of what somebody typed. Names of staff are no case data, so looking them up leaves no row. */
@Injectable()
export class AskedChanges {
  constructor(private readonly database: Database) {}

  /** Throws `RuleBroken` when a name is nobody's, or not exactly one member is named where one is meant. */
  async of({ kind, signInNames = '', contact, lastDay }: ProposeRestrictionChangeForm): Promise<RestrictionChange> {
    if (kind === 'LIFT') return { kind: 'lift' };
    const memberIds = await this.membersNamed(signInNames);
    const until = lastDay === undefined ? {} : { until: londonInstant(addDays(lastDay, 1)).toISOString() };
    if (kind === 'EXCLUDE' || kind === 'CLEAR') {
      const [memberId, ...more] = memberIds;
      if (memberId === undefined || more.length > 0) throw new RuleBroken('one-member-at-a-time');
      return kind === 'CLEAR' ? { kind: 'clear', memberId } : { kind: 'exclude', memberId, ...until };
    }
    const list = { kind: 'restrict', allowedMemberIds: memberIds, ...until } as const;
    return kind === 'HIDE'
      ? { ...list, mode: 'hidden' }
      : { ...list, mode: 'visible-stub', ...(contact !== undefined && { contact }) };
  }

  private async membersNamed(typed: string): Promise<readonly string[]> {
    const names = [
      ...new Set(
        typed
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(asSignInName),
      ),
    ];
    const rows = await this.database.query<{ id: string }>(
      'SELECT member_id AS id FROM access.member WHERE sign_in_name = ANY($1) ORDER BY 1',
      [names],
    );
    if (rows.length < names.length) throw new RuleBroken('sign-in-name-unknown');
    return rows.map(({ id }) => id);
  }
}
