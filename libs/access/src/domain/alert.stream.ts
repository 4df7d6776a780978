/** The stream of one alert: `Alert-<uuid>`. */
export const alertStream = (alertId: string): string => `Alert-${alertId}`;
