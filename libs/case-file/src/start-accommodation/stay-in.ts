import type { StartAccommodation } from './start-accommodation.command.js';
import type { StartAccommodationForm } from './start-accommodation.form.js';

/** What a filled-in form says about a stay, without the fields that were left empty. */
export function stayIn(form: StartAccommodationForm): StartAccommodation['details'] {
  const { type, tenure, since, expectedStayWeeks, organisationId } = form;
  return {
    type,
    tenure,
    since,
    ...(expectedStayWeeks !== undefined && { expectedStayWeeks }),
    ...(organisationId !== undefined && { organisationId }),
  };
}
