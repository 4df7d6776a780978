import { codeList, type CodeOf } from '#kernel';

/** What a wish is about. */
export const WISH_SUBJECTS = codeList('wish-subject', {
  HOME: 'Where they and the person referred live',
  CONTACT: 'Contact with the person referred',
  SHARING: 'Who may know what',
  CHILDREN: 'Children',
  OTHER: 'Something else',
});
export type WishSubject = CodeOf<typeof WISH_SUBJECTS>;
