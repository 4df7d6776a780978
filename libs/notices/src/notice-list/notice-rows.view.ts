import { labelOf, referenceOf } from '#kernel';
import { NOTICES } from '../domain/code-lists/notices.js';
import type { ToldNotice } from './notice-list.reader.js';

/** The letter that references begin with, by the first part of the address of what they are of. */
const LETTERS: Readonly<Record<string, 'R' | 'A'>> = { referrals: 'R', actions: 'A' };

/** Notices as rows of a page. Several of a day say the same words: the reference, which names nobody, tells them apart. */
export const noticeRows = (notices: readonly ToldNotice[]) =>
  notices.map(({ notice, at, path }) => ({
    text: labelOf(NOTICES, notice),
    reference: referenceAt(path),
    at: at.toISOString(),
    path,
  }));

function referenceAt(path: string): string | undefined {
  const [, record = '', id = ''] = path.split('/');
  const letter = LETTERS[record];
  return letter && referenceOf(letter, id);
}
