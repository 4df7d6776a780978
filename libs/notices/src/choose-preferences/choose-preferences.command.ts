import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Notice, NoticePace, NoticeWay } from '../domain/code-lists/notices.js';
import { noticePreferencesDecider } from '../domain/notice-preferences.decider.js';
import { noticePreferencesStream } from '../domain/notice-preferences.stream.js';
import { NoticeSettings } from '../notices.settings.js';
import { PreferencesReader } from '../preferences/preferences.reader.js';

/** Says by which way, how soon and of what the member who asks wants to be told. */
export class ChoosePreferences extends Command<Appended> {
  constructor(
    readonly details: {
      readonly way: NoticeWay;
      readonly pace: NoticePace;
      readonly unwanted: readonly Notice[];
      readonly emailAddress?: string | undefined;
    },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ChoosePreferences)
export class ChoosePreferencesHandler implements ICommandHandler<ChoosePreferences> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly settings: NoticeSettings,
    private readonly preferences: PreferencesReader,
  ) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when a rule says no. The address is kept only by who wants mail. */
  async execute({ details, commandId, signed }: ChoosePreferences): Promise<Appended> {
    this.permissions.requireRole(signed, 'notices:choose');
    const { memberId } = signed.member;
    const command = { type: 'Choose', memberId, ...details, emailWorks: this.settings.emailWorks } as const;
    const decision = { decider: noticePreferencesDecider, stream: noticePreferencesStream(memberId), command };
    const appended = await runDecider(this.store, decision, signed.context(commandId));
    await this.preferences.keepAddress(memberId, details.way === 'EMAIL' ? details.emailAddress : undefined);
    return appended;
  }
}
