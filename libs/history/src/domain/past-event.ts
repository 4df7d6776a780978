/** As much of a recorded event as history reads. Every recorded event of the log is one. */
export interface PastEvent {
  readonly type: string;
  readonly data: object;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  /** When it took place, as the person who entered it said. */
  readonly occurredAt: Date;
  /** When the log received it: never decreases from one position to the next. */
  readonly recordedAt: Date;
  readonly meta: {
    readonly eventId: string;
    readonly actor: { readonly memberId: string; readonly role: string; readonly organisationId: string };
  };
}
