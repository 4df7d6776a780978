import type { MailboxFiles } from '#outbox';

/** What an application tells notices of its surroundings. */
export abstract class NoticeSettings {
  /** Whether e-mails leave this installation. */
  abstract readonly emailWorks: boolean;
  /** Where the mailboxes of members are. */
  abstract readonly mailboxes: MailboxFiles;
  /** Where browsers and calendars reach this installation. */
  abstract readonly publicAddress: string;
}
