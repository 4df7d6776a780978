import { declareField } from './field.js';
import { UUID } from './plain-fields.js';
import { atLeastOne, listOf } from './several.js';

const MOST = 100; // no list of checkboxes is longer, and no request may make a handler look up more

/** The ids of things chosen from a list, as checkboxes: always an array, each id once. Accepts a single value. */
export const IdsField = (options: { label?: string; required?: string } = {}): PropertyDecorator =>
  declareField({
    optional: !options.required,
    openApi: {
      type: String,
      format: 'uuid',
      isArray: true,
      maxItems: MOST,
      ...(options.label ? { description: options.label } : {}),
    },
    rules: [
      {
        code: 'not-an-id',
        message: options.required ?? 'Select from the options',
        holds: (value) => Array.isArray(value) && value.length <= MOST && value.every(isId),
      },
      ...(options.required ? [atLeastOne(options.required)] : []),
    ],
    read: (value) => [...new Set(listOf(value).map((id) => (typeof id === 'string' ? id.trim().toLowerCase() : id)))],
    entered: (posted, name) => ({ [name]: listOf(posted[name]) }),
  });

const isId = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
