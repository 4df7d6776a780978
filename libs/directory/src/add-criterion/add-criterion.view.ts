import { BARRIERS, LANGUAGES, type IsoDate } from '#kernel';
import type { Refused } from '#web';
import { newestVersion } from '../criteria-change.view.js';
import type { ServiceEntry } from '../directory-entry.row.js';
import { CRITERION_KINDS } from '../domain/service.events.js';
import { serviceFormView } from '../service-form.view.js';
import type { AddCriterionPageForm } from './add-criterion.form.js';

const MEASURED = ['minimumAge', 'maximumAge', 'languages', 'settledAddress'];

/** The criteria of today, those that are scheduled, and the form for another one. */
export function addCriterionView(service: ServiceEntry, today: IsoDate, refused?: Refused) {
  const { criteria, scheduled = [] } = service;
  const { from } = newestVersion(service);
  return {
    ...serviceFormView(service, refused),
    criteria: criteria.criteria,
    scheduled: scheduled.map((version, index) => ({ ...version, isNewest: index === scheduled.length - 1 })),
    kinds: CRITERION_KINDS.codes,
    barriers: BARRIERS.codes,
    languages: LANGUAGES.codes,
    measuredOpen: refused?.errors.some(({ field }) => MEASURED.includes(field)) ?? false,
    earliest: from !== undefined && from > today ? from : today,
  };
}

/** What was entered, as hidden inputs of the preview: each name with its values. */
export function hiddenInputs(
  form: AddCriterionPageForm,
  from: IsoDate,
): readonly (readonly [string, readonly string[]])[] {
  const { text, kind, barrier, minimumAge, maximumAge, languages, settledAddress } = form;
  const values = {
    text,
    kind,
    barrier,
    minimumAge,
    maximumAge,
    languages,
    from,
    settledAddress: settledAddress || undefined,
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().map(String)] as const],
  );
}
