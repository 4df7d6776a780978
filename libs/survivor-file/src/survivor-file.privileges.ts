import { closed, everyday, type SchemaPrivileges } from '#database';

const SCHEMA = 'survivor_file';

/** The application's login has no right at all here, not even to see which tables there are. */
export const survivorFileClosed: SchemaPrivileges = closed(SCHEMA);

/** The vault's login keeps the read models of survivor files, and their checkpoints. */
export const survivorFilePrivileges: readonly SchemaPrivileges[] = [everyday(SCHEMA), everyday('projections')];
