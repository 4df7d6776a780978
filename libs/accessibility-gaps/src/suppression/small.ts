/** Figures about one to four people are not shown to those who may not know the people (domain §8.3). */
const FEWEST_SHOWN = 5;

/** Whether that many people are so few that they could be pointed at. Nobody at all is not. */
export const isFew = (people: number): boolean => people > 0 && people < FEWEST_SHOWN;
