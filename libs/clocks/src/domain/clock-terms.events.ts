import { open, type ClockTerms, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';

/**
 * What the contract of a service says about its clocks, from a day on. Referrals that arrived before keep the dates that they
 * were given. A later agreement for the same day takes the place of this one.
 */
export type ClockTermsAgreed = DomainEvent<
  'ClockTermsAgreed',
  { readonly serviceId: string; readonly from: IsoDate } & ClockTerms
>;

export type ClockTermsEvent = ClockTermsAgreed;

export const clockTermsEventTypes: EventTypes<ClockTermsEvent> = {
  ClockTermsAgreed: {
    version: 1,
    fields: {
      serviceId: open,
      from: open,
      acknowledgeDays: open,
      acknowledgeUrgentDays: open,
      acknowledgeUrgentHours: open,
      decideDays: open,
      answerDays: open,
      cutOff: open,
    },
  },
};
