import type { Need } from '#kernel';

const SUBSTANCE: readonly Need[] = ['SUBSTANCE_USE_ALCOHOL', 'SUBSTANCE_USE_DRUGS'];
const OTHERS: readonly Need[] = ['HOMELESSNESS', 'MENTAL_ILL_HEALTH', 'OFFENDING'];

/**
 * How many of the five needs of multiple disadvantage somebody has (domain §11), 1 to 5: abuse is one of them for everybody
 * who is referred because of it, and alcohol and drugs are one together.
 */
export function needCountOf(needs: readonly string[]): number {
  const others = OTHERS.filter((need) => needs.includes(need)).length;
  return 1 + others + Number(SUBSTANCE.some((need) => needs.includes(need)));
}
