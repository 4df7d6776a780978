import { cpus } from 'node:os';

/** What every note ends with: a figure without its machine says nothing. */
export const ON = `${cpus().length} cores, Node ${process.versions.node}, embedded PostgreSQL with fsync on the same cores`;
