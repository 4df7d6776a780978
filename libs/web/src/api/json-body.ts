import type { PipeTransform } from '@nestjs/common';
import { BodyRefused, RequestRefused, type Fault } from '../errors/refusals.js';
import { checkForm } from '../forms/check-form.js';
import { fieldsOf, type FormClass, type Posted } from '../forms/field.js';

/**
 * The body of an API request as a checked form. Throws `BodyRefused` (422): a pointer for each field that breaks a rule
 * and for each property that the form does not have. No body at all counts as an empty one.
 */
export class JsonBody<Form extends object> implements PipeTransform<unknown, Form> {
  constructor(readonly formClass: FormClass<Form>) {}

  transform(body: unknown = {}): Form {
    if (!isRecord(body)) throw new RequestRefused('not-an-object');
    const checked = checkForm(this.formClass, body, 'json');
    const faults = checked.ok
      ? []
      : checked.errors.map(({ field, text, code }) => ({ pointer: pointerTo(field), detail: text, code }));
    faults.push(...this.unknownIn(body));
    if (faults.length > 0 || !checked.ok) throw new BodyRefused(faults);
    return checked.form;
  }

  private unknownIn(body: Posted): Fault[] {
    const known = new Set(
      fieldsOf(this.formClass)
        .filter(({ pageOnly }) => !pageOnly)
        .map(({ name }) => name),
    );
    const unknown = Object.keys(body).filter((name) => !known.has(name));
    return unknown.map((name) => ({
      pointer: pointerTo(name),
      detail: 'There is no such property',
      code: 'unknown-property',
    }));
  }
}

const isRecord = (body: unknown): body is Posted => typeof body === 'object' && body !== null && !Array.isArray(body);

const pointerTo = (name: string): string => `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
