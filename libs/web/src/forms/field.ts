import { applyDecorators } from '@nestjs/common';
import { ApiHideProperty, ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

/** A page posts strings; an API client sends typed JSON. Both end in the same form class and the same rules. */
export type Source = 'page' | 'json';

/** The parsed body: own keys only, no prototype. */
export type Posted = Readonly<Record<string, unknown>>;

/** One thing that must be true of a value. `code` is stable and goes to API clients; `message` says what to do next. */
export interface FieldRule {
  readonly code: string;
  readonly message: string | ((value: unknown) => string);
  holds(value: unknown): boolean;
}

/** How one property of a form is read, checked, shown again and described. */
export interface Field {
  readonly name: string;
  /** In the order in which they are reported: only the first broken one is. */
  readonly rules: readonly FieldRule[];
  /** Pages post it, API clients send a header instead. */
  readonly pageOnly: boolean;
  /** The clean value; undefined when nothing was given; something that breaks a rule when it cannot be read. */
  read(posted: Posted, source: Source): unknown;
  /** What was typed, by input name, for showing the form again. */
  entered(posted: Posted): Readonly<Record<string, unknown>>;
  /** The id of the input that an error message links to. */
  anchor(value: unknown): string;
}

/** What a kind of field says about itself; the rest has a sensible default. */
export interface FieldSpec {
  readonly rules: readonly FieldRule[];
  readonly openApi: ApiPropertyOptions;
  readonly optional: boolean;
  readonly pageOnly?: boolean;
  read(value: unknown, source: Source, posted: Posted, name: string): unknown;
  entered?(posted: Posted, name: string): Readonly<Record<string, unknown>>;
  anchor?(value: unknown, name: string): string;
}

/** A form: a class whose properties carry field decorators. */
export type FormClass<Form extends object> = new () => Form;

const FIELDS = new WeakMap<object, Field[]>();

/** The fields of a form class in the order of declaration, inherited ones first. */
export function fieldsOf(form: FormClass<object>): readonly Field[] {
  const fields: Field[] = [];
  for (let prototype: unknown = form.prototype; isObject(prototype); prototype = Object.getPrototypeOf(prototype)) {
    fields.unshift(...(FIELDS.get(prototype) ?? []));
  }
  return fields;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Makes a property decorator out of a field's description: rules, reading and the OpenAPI schema in one place. */
export function declareField(spec: FieldSpec): PropertyDecorator {
  const rules = spec.rules.map((rule) => validated(spec.optional ? unlessAbsent(rule) : rule));
  const described = spec.pageOnly
    ? ApiHideProperty()
    : ApiProperty({ required: !spec.optional, ...spec.openApi } as ApiPropertyOptions);
  return applyDecorators(
    (target: object, key: string | symbol | undefined) => remember(target, String(key), spec),
    described,
    ...rules,
  );
}

function remember(prototype: object, name: string, spec: FieldSpec): void {
  const own = FIELDS.get(prototype) ?? [];
  own.push({
    name,
    rules: spec.rules,
    pageOnly: spec.pageOnly ?? false,
    read: (posted, source) => spec.read(posted[name], source, posted, name),
    entered: (posted) => spec.entered?.(posted, name) ?? (posted[name] === undefined ? {} : { [name]: posted[name] }),
    anchor: (value) => spec.anchor?.(value, name) ?? name,
  });
  FIELDS.set(prototype, own);
}

const unlessAbsent = (rule: FieldRule): FieldRule => ({
  ...rule,
  holds: (value) => value === undefined || rule.holds(value),
});

function validated({ code, message, holds }: FieldRule): PropertyDecorator {
  const defaultMessage = (args?: { value: unknown }) => (typeof message === 'string' ? message : message(args?.value));
  return ValidateBy({ name: code, validator: { validate: (value) => holds(value), defaultMessage } });
}

/** The rule of a field that must be filled in. */
export const filledIn = (message: string): FieldRule => ({
  code: 'required',
  message,
  holds: (value) => value !== undefined && value !== '',
});
