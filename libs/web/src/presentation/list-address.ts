/** What a list is narrowed down and sorted by: codes, ids and days, by the name that they have in its address. */
export type ListAsked = Readonly<Record<string, string | number | undefined>>;

/** The address of a list: its path with what was asked, in the order given; what was not asked is left out. */
export function listHref(path: string, asked: ListAsked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** By what a list is sorted, and which way; a list says what it does when nothing is asked. */
export interface Sorted<Key extends string = string> {
  readonly by: Key;
  readonly order: 'asc' | 'desc';
}

/** The head of a column, for `dataTable`: a link that sorts by it or, when it is sorted by it, the other way round. */
export interface SortHead {
  readonly text: string;
  readonly href: string;
  readonly sort: 'ascending' | 'descending' | 'none';
}

/** Heads of columns of a list at `path`: sorting keeps what the list is narrowed down to and goes back to its first page. */
export function sortHeads<Key extends string>(path: string, asked: ListAsked, sorted: Sorted<Key>) {
  return (by: Key, text: string): SortHead => {
    const isBy = sorted.by === by;
    const order = isBy && sorted.order === 'asc' ? 'desc' : 'asc';
    const href = listHref(path, { ...asked, sort: by, order, cursor: undefined });
    if (!isBy) return { text, href, sort: 'none' };
    return { text, href, sort: sorted.order === 'asc' ? 'ascending' : 'descending' };
  };
}

/** One condition that a list is narrowed down by, and the way to the list without it. */
export interface Condition {
  readonly text: string;
  readonly href: string;
}

/** The conditions in force at `path`: each name of `words` that was asked, in words, with the address without it. */
export function conditions(
  path: string,
  asked: ListAsked,
  words: Readonly<Record<string, (value: string) => string>>,
): readonly Condition[] {
  return Object.entries(words).flatMap(([name, say]) => {
    const value = asked[name];
    if (value === undefined) return [];
    return [{ text: say(String(value)), href: listHref(path, { ...asked, [name]: undefined, cursor: undefined }) }];
  });
}
