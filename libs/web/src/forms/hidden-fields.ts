import { declareField } from './field.js';
import { UUID } from './plain-fields.js';

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

/** The command's id, in a hidden input of a page, so that a form sent twice takes effect once. API clients send `Idempotency-Key`. */
export const CommandIdField = (): PropertyDecorator =>
  declareField({
    optional: false,
    pageOnly: true,
    openApi: {},
    rules: [
      {
        code: 'command-id',
        message: 'This page is out of date. Open it again before you continue',
        holds: (value) => typeof value === 'string' && UUID.test(value),
      },
    ],
    read: (value) => (typeof value === 'string' ? value.toLowerCase() : value),
    anchor: toThePage,
  });
