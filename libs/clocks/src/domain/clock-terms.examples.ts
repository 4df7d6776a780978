import type { ClockTermsAgreed } from './clock-terms.events.js';

export const EXAMPLE_SERVICE_ID = '5e21f1ce-0000-4000-8000-000000000001';

/** Facts about a service's clocks, for specs, golden files and EVENTS.md. */
export const someTerms = {
  agreed: (data: Partial<ClockTermsAgreed['data']> = {}): ClockTermsAgreed => ({
    type: 'ClockTermsAgreed',
    data: {
      serviceId: EXAMPLE_SERVICE_ID,
      from: '2025-04-01',
      acknowledgeDays: 2,
      acknowledgeUrgentDays: 0,
      decideDays: 10,
      answerDays: 5,
      cutOff: '16:00',
      ...data,
    },
  }),
};
