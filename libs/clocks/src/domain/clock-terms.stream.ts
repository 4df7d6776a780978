/** The stream of what a service's contract says about clocks. */
export const clockTermsStream = (serviceId: string): string => `ClockTerms-${serviceId}`;
