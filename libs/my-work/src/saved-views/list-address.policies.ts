/** The lists that can be kept with their filter, by address, with what each is called. */
export const KEPT_LISTS: Readonly<Record<string, string>> = {
  '/inbox': 'Referrals to your service',
  '/sent': 'Referrals you made',
  '/caseload': 'Caseload',
  '/actions': 'Actions',
  '/directory': 'Directory',
};

const NAME = /^[a-z][A-Za-z-]{0,30}$/;
/** Codes, ids and days: what lists are filtered by. What somebody typed in words is never kept: it may name a person. */
const VALUE = /^[\w.:~-]{1,80}$/;
/** Where in a list somebody was is not part of how they look at it. */
const PLACE = new Set(['after', 'cursor', 'limit']);
const MOST_PARTS = 20;

/**
 * The address of a list as it may be kept: its path and its filter, the parts in the order given, without the page and without
 * what a filter's form sends of questions that nobody answered. Gives
 * undefined for anything that is not a list of `KEPT_LISTS` filtered by codes, ids and days: other sites, other pages, text.
 */
export function listAddress(address: string): string | undefined {
  const [path = '', query = '', ...more] = address.split('?');
  if (!Object.hasOwn(KEPT_LISTS, path) || more.length > 0 || query.includes('#')) return undefined;
  const parts = [...new URLSearchParams(query)].filter(([name, value]) => !PLACE.has(name) && value !== '');
  if (parts.length > MOST_PARTS || !parts.every(([name, value]) => NAME.test(name) && VALUE.test(value)))
    return undefined;
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts).toString()}`;
}

/** What the list of an address is called, whatever it is filtered by; undefined when it is none of `KEPT_LISTS`. */
export function listName(address: string): string | undefined {
  const path = address.split('?')[0] ?? '';
  return Object.hasOwn(KEPT_LISTS, path) ? KEPT_LISTS[path] : undefined;
}
