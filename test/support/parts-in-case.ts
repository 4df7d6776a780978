import type { RecordedEvent } from '#event-store';

const DAY = 86_400_000;
type Data = Readonly<Record<string, unknown>>;

/** How many days a part goes on after the event that ends it, by the type of that event (libs/access/README.md). */
const ENDS: Readonly<Record<string, number>> = {
  ReferralDeclined: 31,
  ReferralWithdrawn: 31,
  ActionRejected: 31,
  ActionCompleted: 31,
  ActionNotAchieved: 31,
  InformationReleased: 366,
};
const BEGINS = new Set(['CaseOpened', 'ReferralSubmitted', 'ActionRaised', 'InformationReleased']);

/** Who has a part in one case, told from the events by the words of the README and not by the read model. */
export class PartsInCase {
  private readonly named = new Map<string, readonly string[]>();
  private readonly ends = new Map<string, number>();

  take({ stream, type, data, recordedAt }: RecordedEvent): void {
    const organisations = namedIn(type, data as Data);
    if (organisations) this.named.set(stream, organisations);
    if (BEGINS.has(type)) this.ends.set(stream, Number.POSITIVE_INFINITY);
    const days = ENDS[type];
    if (days !== undefined) this.ends.set(stream, recordedAt.getTime() + days * DAY);
  }

  /** To the day: nothing of the demonstration ends on the day on which it is asked. */
  hold(organisationId: string, now: Date): boolean {
    return [...this.ends].some(
      ([stream, end]) => now.getTime() < end && this.named.get(stream)?.includes(organisationId) === true,
    );
  }
}

function namedIn(type: string, data: Data): readonly string[] | undefined {
  switch (type) {
    case 'CaseOpened':
      return [String(data.holderOrganisationId)];
    case 'ReferralDrafted':
      return [String(data.recipientOrganisationId)];
    case 'ActionRaised':
      return [String(data.ownerOrganisationId)];
    case 'SharingDecided':
      return data.recipientOrganisationIds as string[];
    default:
      return undefined;
  }
}
