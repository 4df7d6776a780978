/** Everything about erasing one person's records, holds included: what blocks and what is blocked have to be decided together. */
export const erasureStream = (personId: string): string => `Erasure-${personId}`;
