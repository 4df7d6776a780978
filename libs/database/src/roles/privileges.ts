/** What a role may do with the rows of a table. Nothing else is ever granted. */
export type TablePrivilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** What the application's login may do in one schema, whose tables and functions belong to the owner. */
export interface SchemaPrivileges {
  readonly schema: string;
  /** On every table, also on those that are made later. */
  readonly tables: readonly TablePrivilege[];
  /** Tables of the schema with which it may do something else, by name. */
  readonly except?: Readonly<Record<string, readonly TablePrivilege[]>>;
  /** Functions (patterns of LIKE) that do their work with the owner's rights: the only way to do what the login may not. */
  readonly asOwner?: readonly string[];
  /** Functions (patterns of LIKE) that the login may not call. All others it may. */
  readonly hidden?: readonly string[];
}

/** A schema in which a login may do nothing at all, not even see that there are tables. */
export const closed = (schema: string): SchemaPrivileges => ({ schema, tables: [] });

/** A schema of read models and of everyday bookkeeping. */
export const everyday = (schema: string): SchemaPrivileges => ({
  schema,
  tables: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
});
