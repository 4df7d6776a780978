import { declareField } from './field.js';

/** Nobody can correct a hidden input: the error summary leads to the page, which says what to do. */
const toThePage = (): string => 'main-content';

/** The revision that was on the screen, in a hidden input of a page. API clients send `If-Match` instead. */
export const RevisionField = (): PropertyDecorator =>
  declareField({
    optional: false,
    pageOnly: true,
    openApi: {},
    rules: [
      {
        code: 'revision',
        message: 'This page is out of date. Open it again before you continue',
        holds: (value) => typeof value === 'string' && /^\d{1,18}$/.test(value),
      },
    ],
    read: (value) => value,
    anchor: toThePage,
  });
