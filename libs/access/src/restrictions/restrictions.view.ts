import type { Refused } from '#web';
import type { RestrictedCase } from './restrictions.reader.js';

export const RESTRICTIONS_TEMPLATE = 'access/src/restrictions/restrictions.njk';

/** The cases of which not everybody may know, and the form that leads to the lists of any other. */
export function restrictionsView(cases: readonly RestrictedCase[], refused?: Refused) {
  const { errors = [], entered = {}, commandId } = refused ?? {};
  return { cases, errors, entered, commandId };
}
