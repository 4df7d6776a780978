/** The stream of one service. */
export const serviceStream = (serviceId: string): string => `Service-${serviceId}`;
