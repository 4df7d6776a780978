import { join } from 'node:path';

/** Everything that the command line takes from its surroundings, read once. */
export interface AuditConfig {
  /** An outside PostgreSQL, or undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database. */
  readonly dataFolder: string;
  /** Who asks, when the command does not say. */
  readonly member: string | undefined;
  /** False where NO_COLOR is set (no-color.org) or the terminal has none. */
  readonly mayColour: boolean;
}

/** Reads the settings from `env`; what is empty counts as not set. */
export function readConfig(env: NodeJS.ProcessEnv, root: string): AuditConfig {
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder: env.SIGHTLINE_DATA || join(root, '.data'),
    member: env.SIGHTLINE_MEMBER || undefined,
    mayColour: !env.NO_COLOR && env.TERM !== 'dumb',
  };
}

/** The settings of this process. */
export const ownConfig = (root: string): AuditConfig => readConfig(process.env, root);
