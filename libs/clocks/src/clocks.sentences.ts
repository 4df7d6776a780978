import { readableDate, type Sentences } from '#kernel';
import type { ClockTermsEvent } from './domain/clock-terms.events.js';

/** The sentence of each event of clocks in a timeline. */
export const clocksSentences: Sentences<ClockTermsEvent> = {
  ClockTermsAgreed: ({ serviceId, from, decideDays, cutOff }, names) =>
    `${names.service(serviceId)} has ${decideDays} working days to decide from ${readableDate(from)} on, with a cut-off at ${cutOff}`,
};
