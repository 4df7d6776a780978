/** A table of a read model as its projection knows it: where its rows really lie is the business of whoever writes them. */
export interface Table<Key extends string = string> {
  /** `schema.table`. */
  readonly name: string;
  /** The columns of its primary key. */
  readonly key: readonly Key[];
}

/** Letters, digits and underscores only: names stand in SQL text as they are. */
const NAME = /^[a-z_][a-z0-9_]*$/;

/** Declares a table: its name with schema, and the columns of its primary key. Throws on a name that SQL would read otherwise. */
export function table<Key extends string>(name: string, ...key: readonly [Key, ...Key[]]): Table<Key> {
  const parts = name.split('.');
  const strange = [...parts, ...key].find((part) => !NAME.test(part));
  if (parts.length !== 2 || strange !== undefined) throw new Error(`A table is named schema.table, unlike ${name}`);
  return { name, key };
}
