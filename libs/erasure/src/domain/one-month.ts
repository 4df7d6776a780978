import { addMonths, type IsoDate } from '#kernel';

/** The day by which to answer (UK GDPR Article 12(3)). */
export const oneMonthAfter = (date: IsoDate): IsoDate => addMonths(date, 1);
