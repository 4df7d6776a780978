import type { OpenCase } from './open-case.command.js';
import type { OpenCaseForm } from './open-case.form.js';

/** What a filled-in form says about the opening of a case. */
export function openingIn({ reason, role, openedOn }: OpenCaseForm): OpenCase['details'] {
  return { reason, role, ...(openedOn !== undefined && { openedOn }) };
}
