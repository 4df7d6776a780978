import type { FieldError } from '#web';
import { codePicture, keyInGroups, type KeyToScan } from './code-picture.js';

export const SET_UP_TEMPLATE = 'access/src/second-factor/set-up.njk';
export const SET_UP_DONE_TEMPLATE = 'access/src/second-factor/set-up-done.njk';

/** Where the form goes, and where to go on to when it is done. */
export interface SetUpWay {
  readonly action: string;
  readonly returnTo: string;
}

/** The template's arguments: the key as a picture and as text, and what was wrong with the code. */
export function setUpView(scan: KeyToScan, way: SetUpWay, errors: readonly FieldError[] = []) {
  return { ...way, picture: codePicture(scan), key: keyInGroups(scan.key), label: scan.label, errors };
}

/** The code does not fit the key: scanned into another entry, or a telephone whose clock is wrong. */
export const NOT_THE_CODE: FieldError = {
  field: 'code',
  href: '#code',
  code: 'no-match',
  text: 'The code is not right. Enter the digits that the app shows now, and check that the telephone sets its time by itself',
};
