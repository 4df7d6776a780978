import { fieldsOf } from '#web/testing';
import type { FormClass } from './routes.js';

/** One field of a form, as it is described for the API. */
export interface DescribedField {
  readonly name: string;
  /** Pages post it, API clients send a header instead. */
  readonly pageOnly: boolean;
  readonly kind: 'text' | 'date' | 'time' | 'id' | 'code' | 'number' | 'tick' | 'hidden';
  readonly isList: boolean;
  readonly isRequired: boolean;
  /** A value that passes the field's own rules, as JSON. */
  readonly plausible: unknown;
}

interface Described {
  readonly type?: unknown;
  readonly isArray?: boolean;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly pattern?: string;
  readonly required?: boolean;
}

/** Chooses an id for a field by its name: `serviceId` gets one of a service. */
export type ChooseId = (name: string) => string;

/** The fields of a form with a plausible value each, found by reflection. */
export function describedFields(form: FormClass, chooseId: ChooseId): readonly DescribedField[] {
  return fieldsOf(form).map(({ name, pageOnly }) => {
    const described = (Reflect.getMetadata('swagger/apiModelProperties', form.prototype as object, name) ??
      {}) as Described;
    const kind = pageOnly ? 'hidden' : kindOf(described);
    const isList = described.isArray === true;
    const one = plausibleOf(kind, name, described, chooseId);
    return {
      name,
      pageOnly,
      kind,
      isList,
      isRequired: pageOnly || described.required === true,
      plausible: isList ? [one] : one,
    };
  });
}

function kindOf({ type, format, enum: codes, pattern }: Described): DescribedField['kind'] {
  if (codes) return 'code';
  if (format === 'date' || format === 'uuid') return format === 'date' ? 'date' : 'id';
  if (type === Boolean) return 'tick';
  if (type === 'integer') return 'number';
  return pattern === undefined ? 'text' : 'time';
}

function plausibleOf(kind: DescribedField['kind'], name: string, { enum: codes, minimum }: Described, id: ChooseId) {
  switch (kind) {
    case 'text':
      return `Quiet words for ${name}`;
    case 'date':
      return '2025-03-03';
    case 'time':
      return '14:05';
    case 'id':
      return id(name);
    case 'code':
      return codes?.[0] ?? '';
    case 'number':
      return Math.max(1, minimum ?? 0);
    case 'tick':
      return true;
    case 'hidden':
      return '0';
  }
}

/** The plausible values as a JSON body. */
export function plausibleBody(fields: readonly DescribedField[]): Record<string, unknown> {
  const sent = fields.filter(({ pageOnly }) => !pageOnly);
  return Object.fromEntries(sent.map(({ name, plausible }) => [name, plausible]));
}

/** A value as the inputs of a page post it: a date in three boxes, a ticked box as "true". */
export function postedAs({ name, kind }: DescribedField, value: unknown): Record<string, string | string[]> {
  if (kind === 'date' && typeof value === 'string') {
    const [year = '', month = '', day = ''] = value.split('-');
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
  }
  if (value === false || value === undefined) return {};
  return { [name]: Array.isArray(value) ? value.map(postedText) : postedText(value) };
}

const postedText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The plausible values as a page posts them. */
export function plausibleForm(fields: readonly DescribedField[]): Record<string, string | string[]> {
  return Object.assign({}, ...fields.map((field) => postedAs(field, field.plausible))) as Record<
    string,
    string | string[]
  >;
}
