import { readMailSettings, type MailSettings } from '#outbox';
import { portOf, publicAddressOf } from '#program';
import { ConfigInvalid, readStorageSettings, setVariables, type StorageSettings } from '#storage';

/** Everything that a worker takes from its surroundings, read once (`deploy/env.example` describes each variable). */
export interface WorkerConfig extends StorageSettings {
  /** Address at which it tells how it is. */
  readonly host: string;
  /** Port at which it tells how it is; undefined where nobody asks. */
  readonly healthPort: number | undefined;
  /** Where browsers reach the server: what this worker sends is a link to it. Without it, it sends nothing. */
  readonly publicAddress?: string;
  /** By what e-mails leave; absent where messages are in mailboxes of this installation alone. */
  readonly mail?: MailSettings;
}

/** The settings of this process. Throws what `readConfig` throws. */
export const ownConfig = (root: string): WorkerConfig => readConfig(process.env, root);

/** Reads the settings from `variables`; what is empty counts as not set. Throws `ConfigInvalid` with all problems. */
export function readConfig(variables: NodeJS.ProcessEnv, root: string): WorkerConfig {
  const env = setVariables(variables);
  const problems: string[] = [];
  const storage = readStorageSettings(env, root, problems);
  const healthPort = portOf('HEALTH_PORT', env.HEALTH_PORT, problems);
  const publicAddress = publicAddressOf(env.PUBLIC_ADDRESS, problems);
  const mail = readMailSettings(env, problems);
  if (problems.length > 0) throw new ConfigInvalid(problems);
  const sending = { ...(publicAddress !== undefined && { publicAddress }), ...(mail && { mail }) };
  return { ...storage, ...sending, host: env.HOST ?? '127.0.0.1', healthPort };
}
