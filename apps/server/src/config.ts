import { join } from 'node:path';

/** Everything that the server takes from its surroundings, read once (`deploy/env.example` describes each variable). */
export interface ServerConfig {
  /** Address to listen on. Anything but loopback switches the fictional demonstration off. */
  readonly host: string;
  /** First port to try; the next free one is taken when it is busy. */
  readonly port: number;
  /** An outside PostgreSQL, or undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database and of generated secrets. */
  readonly dataFolder: string;
  /** Whether fictional data and one-click sign-in are offered. Only ever on loopback. */
  readonly demo: boolean;
  /** Whether cookies are sent over HTTPS only. */
  readonly secureCookies: boolean;
}

/** What is wrong with the settings: every problem at once, each with what to do. */
export class ConfigInvalid extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigInvalid';
  }
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Whether only programs on this machine can reach a server at `host`. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** The settings of this process. Throws what `readConfig` throws. */
export const ownConfig = (root: string): ServerConfig => readConfig(process.env, root);

/** Reads the settings from `variables`; what is empty counts as not set. Throws `ConfigInvalid` with all problems. */
export function readConfig(variables: NodeJS.ProcessEnv, root: string): ServerConfig {
  const env: NodeJS.ProcessEnv = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  const host = env.HOST ?? '127.0.0.1';
  const port = portOf(env.PORT, problems);
  const demo = demoOf(env.SIGHTLINE_DEMO, isLoopback(host), problems);
  if (env.EVENT_STORE !== undefined && env.EVENT_STORE !== 'postgres') {
    problems.push('EVENT_STORE: this release stores events in PostgreSQL only. Leave it out or set it to postgres.');
  }
  if (env.DATABASE_URL !== undefined && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    problems.push(
      'DATABASE_URL must start with postgres:// or postgresql://, for example postgres://user@localhost/sightline.',
    );
  }
  const embedded = switchOf('SIGHTLINE_EMBEDDED', env.SIGHTLINE_EMBEDDED, env.NODE_ENV !== 'production', problems);
  if (env.DATABASE_URL === undefined && !embedded) {
    problems.push(
      'DATABASE_URL is needed in production: the embedded PostgreSQL is for demonstrations. SIGHTLINE_EMBEDDED=on uses it all the same.',
    );
  }
  const secureCookies = switchOf('SECURE_COOKIES', env.SECURE_COOKIES, !isLoopback(host), problems);
  if (problems.length > 0) throw new ConfigInvalid(problems);
  const dataFolder = env.SIGHTLINE_DATA ?? join(root, '.data');
  return { host, port, databaseUrl: env.DATABASE_URL, dataFolder, demo, secureCookies };
}

function portOf(text: string | undefined, problems: string[]): number {
  if (text === undefined) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  problems.push('PORT must be a whole number from 1 to 65535.');
  return 0;
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

function switchOf(name: string, text: string | undefined, otherwise: boolean, problems: string[]): boolean {
  if (text === undefined) return otherwise;
  if (text !== 'on' && text !== 'off') problems.push(`${name} must be on or off.`);
  return text === 'on';
}
