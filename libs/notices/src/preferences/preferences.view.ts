import type { Refused } from '#web';
import { NOTICE_PACES, NOTICE_WAYS, NOTICES } from '../domain/code-lists/notices.js';
import type { KnownPreferences } from './preferences.reader.js';

export const PREFERENCES_TEMPLATE = 'notices/src/preferences/preferences.njk';

/** How somebody is told, as the form shows it: for the first time, or again with what was typed. */
export function preferencesView(
  { way, pace, unwanted, emailAddress }: KnownPreferences,
  { emailWorks }: { readonly emailWorks: boolean },
  refused?: Refused,
) {
  return {
    ways: NOTICE_WAYS.codes.filter(({ code }) => emailWorks || code !== 'EMAIL'),
    paces: NOTICE_PACES.codes,
    notices: NOTICES.codes,
    emailWorks,
    way,
    pace,
    emailAddress,
    wanted: NOTICES.codes.flatMap(({ code }) => (unwanted.includes(code) ? [] : [code])),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
