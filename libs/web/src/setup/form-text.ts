import { RequestRefused } from '../errors/refusals.js';
import { isForbiddenName } from './forbidden-names.js';
import { decoded } from './request-target.js';

/** The largest form of ours has fewer than a hundred inputs. */
const MAX_FIELDS = 300;

/**
 * Parses a form as browsers post it (`application/x-www-form-urlencoded`), flat: brackets in a name mean nothing, a name
 * given more than once becomes an array. The result has no prototype. Throws `RequestRefused`.
 */
export function parseForm(text: string): Record<string, string | string[]> {
  const pairs = text === '' ? [] : text.split('&', MAX_FIELDS + 1);
  if (pairs.length > MAX_FIELDS) throw new RequestRefused('too-many-fields');
  const form = Object.create(null) as Record<string, string | string[]>;
  for (const pair of pairs) {
    const [name, value] = nameAndValue(pair);
    const before = form[name];
    form[name] = before === undefined ? value : [before, value].flat();
  }
  return form;
}

function nameAndValue(pair: string): [string, string] {
  const equals = pair.indexOf('=');
  const [name, value] = (equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]).map((part) =>
    decoded(part.replaceAll('+', ' ')),
  );
  if (name === undefined || value === undefined) throw new RequestRefused('malformed-form');
  if (isForbiddenName(name)) throw new RequestRefused('forbidden-property');
  return [name, value];
}
