import { labelOf } from '#kernel';
import { NOTICES } from '../domain/code-lists/notices.js';
import type { ToldNotice } from './notice-list.reader.js';

/** Notices as rows of a page. */
export const noticeRows = (notices: readonly ToldNotice[]) =>
  notices.map(({ notice, at, path }) => ({ text: labelOf(NOTICES, notice), at: at.toISOString(), path }));
