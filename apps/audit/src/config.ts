import { ConfigInvalid, readStorageSettings, setVariables, type StorageSettings } from '#storage';

/** Everything that the command line takes from its surroundings, read once. */
export interface AuditConfig extends StorageSettings {
  /** Who asks, when the command does not say. */
  readonly member: string | undefined;
  /** False where NO_COLOR is set (no-color.org) or the terminal has none. */
  readonly mayColour: boolean;
}

/** Reads the settings from `variables`; what is empty counts as not set. Throws `ConfigInvalid` with all problems. */
export function readConfig(variables: NodeJS.ProcessEnv, root: string): AuditConfig {
  const env = setVariables(variables);
  const problems: string[] = [];
  const storage = readStorageSettings(env, root, problems);
  if (problems.length > 0) throw new ConfigInvalid(problems);
  return { ...storage, member: env.SIGHTLINE_MEMBER, mayColour: !env.NO_COLOR && env.TERM !== 'dumb' };
}

/** The settings of this process. Throws what `readConfig` throws. */
export const ownConfig = (root: string): AuditConfig => readConfig(process.env, root);
