/** Most people first, then by name: the order in which every reader gets the rows. */
export const mostFirst = (
  one: { readonly key: string; readonly people: number },
  other: { readonly key: string; readonly people: number },
): number => other.people - one.people || (one.key < other.key ? -1 : 1);
