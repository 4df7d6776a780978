import { readMailSettings, type MailSettings } from '#outbox';
import { portOf } from '#program';
import { ConfigInvalid, readStorageSettings, setVariables, switchOf, type StorageSettings } from '#storage';
import { readSignInSettings, type SignInSettings } from './sign-in-settings.js';

/** Everything that the server takes from its surroundings, read once (`deploy/env.example` describes each variable). */
export interface ServerConfig extends StorageSettings, SignInSettings {
  /** Address to listen on. Anything but loopback switches the fictional demonstration off. */
  readonly host: string;
  /** First port to try; the next free one is taken when it is busy. */
  readonly port: number;
  /** Whether fictional data and one-click sign-in are offered. Only ever on loopback. */
  readonly demo: boolean;
  /** Whether cookies are sent over HTTPS only. */
  readonly secureCookies: boolean;
  /** Who keeps the read models up to date and runs the jobs: this process, or workers beside it. */
  readonly work: 'here' | 'workers';
  /** By what e-mails leave; absent where messages are in mailboxes of this installation alone. */
  readonly mail?: MailSettings;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Whether only programs on this machine can reach a server at `host`. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** The settings of this process. Throws what `readConfig` throws. */
export const ownConfig = (root: string): ServerConfig => readConfig(process.env, root);

/** Reads the settings from `variables`; what is empty counts as not set. Throws `ConfigInvalid` with all problems. */
export function readConfig(variables: NodeJS.ProcessEnv, root: string): ServerConfig {
  const env = setVariables(variables);
  const problems: string[] = [];
  const host = env.HOST ?? '127.0.0.1';
  const port = portOf('PORT', env.PORT, problems) ?? 3000;
  const demo = demoOf(env.SIGHTLINE_DEMO, isLoopback(host), problems);
  const storage = readStorageSettings(env, root, problems);
  const secureCookies = switchOf('SECURE_COOKIES', env.SECURE_COOKIES, !isLoopback(host), problems);
  const work = workOf(env.SIGHTLINE_WORK, problems);
  const signIn = readSignInSettings(env, problems);
  const mail = readMailSettings(env, problems);
  if (problems.length > 0) throw new ConfigInvalid(problems);
  return { ...storage, ...signIn, host, port, demo, secureCookies, work, ...(mail && { mail }) };
}

function demoOf(text: string | undefined, onLoopback: boolean, problems: string[]): boolean {
  const demo = switchOf('SIGHTLINE_DEMO', text, onLoopback, problems);
  if (demo && !onLoopback) {
    problems.push(
      'SIGHTLINE_DEMO=on opens fictional accounts to anyone: it works on 127.0.0.1 only. Leave HOST out or set SIGHTLINE_DEMO=off.',
    );
  }
  return demo;
}

function workOf(text = 'here', problems: string[]): ServerConfig['work'] {
  if (text === 'here' || text === 'workers') return text;
  problems.push('SIGHTLINE_WORK must be here (this process does it all) or workers (npm run worker does the rest).');
  return 'here';
}
