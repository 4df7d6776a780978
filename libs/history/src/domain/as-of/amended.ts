/** The list with the item of that id changed; the same list when there is none, because its first event is not known yet. */
export function amended<Item, Key extends keyof Item>(
  items: readonly Item[],
  key: Key,
  id: Item[Key],
  change: Partial<Item>,
): readonly Item[] {
  return items.map((item) => (item[key] === id ? { ...item, ...change } : item));
}
