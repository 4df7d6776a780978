import type { PipeTransform } from '@nestjs/common';
import { RequestRefused } from '../errors/refusals.js';
import { checkForm } from '../forms/check-form.js';
import type { FormClass, Posted } from '../forms/field.js';

/**
 * The query string of an API list as a checked form, as the page's own filter reads it. Throws 400 in the words of the
 * first field that breaks a rule. `limit` and `cursor` are `Paging`'s; names that the form does not have are passed over.
 */
export class QueryFilter<Form extends object> implements PipeTransform<unknown, Form> {
  constructor(readonly formClass: FormClass<Form>) {}

  transform(query: unknown): Form {
    const given: Posted = typeof query === 'object' && query !== null ? { ...query } : {};
    const checked = checkForm(this.formClass, given, 'page');
    if (!checked.ok) throw new RequestRefused('bad-request', checked.errors[0]?.text);
    return checked.form;
  }
}
