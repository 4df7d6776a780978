import { CodeField, CodesField, TextField } from '#web';
import {
  NOTICE_PACES,
  NOTICE_WAYS,
  NOTICES,
  type Notice,
  type NoticePace,
  type NoticeWay,
} from '../domain/code-lists/notices.js';

/** How somebody wants to be told, and of what. */
export class ChoosePreferencesForm {
  @CodeField(NOTICE_WAYS, { label: 'Way', required: 'Select how you want to be told' })
  way!: NoticeWay;

  @TextField({ label: 'Email address', max: 254 })
  emailAddress?: string;

  @CodeField(NOTICE_PACES, { label: 'Pace', required: 'Select how soon you want to be told' })
  pace!: NoticePace;

  @CodesField(NOTICES, { label: 'What to be told of' })
  wanted!: readonly Notice[];
}

/** What is not wanted, of everything that there is: what a later release adds is wanted until somebody says otherwise. */
export const unwantedOf = (wanted: readonly Notice[]): readonly Notice[] =>
  NOTICES.codes.flatMap(({ code }) => (wanted.includes(code) ? [] : [code]));
