import type { Clock } from '#kernel';
import { Composer, type About, type Departure, type OutboxMessage } from '#outbox';
import { DAILY_SUBJECT, subjectOf, type Notice } from '../domain/code-lists/notices.js';
import type { PreferencesReader } from '../preferences/preferences.reader.js';
import type { CaseKnowledge } from './case-knowledge.query.js';
import { DAILY, TO_ONE } from './notice-spreader.js';
import type { People } from './people.query.js';

interface Sources {
  readonly people: People;
  readonly preferences: PreferencesReader;
  readonly knowledge: CaseKnowledge;
  readonly clock: Clock;
  /** Where this installation is reached. */
  readonly publicAddress: string;
}

/**
 * Makes of a notice for one member a link with a fixed subject, by the way that they want now. Undefined when there is no
 * longer cause: they may not come in any more, want to be told otherwise, or may no longer know of the case.
 */
export class NoticeComposer extends Composer {
  constructor(private readonly sources: Sources) {
    super();
  }

  async compose({ kind, about }: OutboxMessage): Promise<Departure | undefined> {
    if (kind === DAILY) return this.toMember(about, `/notices/${about['digestId'] ?? ''}`, DAILY_SUBJECT);
    if (kind !== TO_ONE) return undefined;
    const { notice, record = '', recordId = '', caseId } = about;
    const path = `/${record}/${recordId}`;
    return this.toMember(about, path, subjectOf(notice as Notice), caseId);
  }

  private async toMember(about: About, path: string, subject: string, caseId?: string): Promise<Departure | undefined> {
    const { people, preferences, knowledge, clock, publicAddress } = this.sources;
    const member = await people.enabled(about['memberId'] ?? '');
    if (!member) return undefined;
    if (caseId !== undefined && (await knowledge.among([member], caseId, clock.now())).length === 0) return undefined;
    const { way, emailAddress } = await preferences.of(member.memberId);
    if (way === 'NONE') return undefined;
    const byMail = way === 'EMAIL' && emailAddress !== undefined;
    const to = { kind: 'agency', address: byMail ? emailAddress : member.memberId } as const;
    return { to, way: byMail ? 'email' : 'mailbox', subject, text: `${publicAddress}${path}`, about };
  }
}
