import { ROLES } from '#access';
import { DEMO_MEMBERS, DEMO_PASSWORD } from '#demo';
import { labelOf } from '#kernel';
import type { ServerConfig } from './config.js';

/** What the terminal shows when the first page can be opened: the address, who may sign in, how to stop and to start anew. */
export function welcome(address: string, { demo, databaseUrl }: ServerConfig): string {
  return [
    '',
    `  Sightline is ready: ${address}`,
    '',
    ...(demo
      ? demoLines()
      : [
          '  Nobody is enrolled by this start. SIGHTLINE_DEMO=on, on 127.0.0.1, fills an empty log with fictional data.',
        ]),
    '',
    `  Ctrl-C stops it.${databaseUrl === undefined ? ' npm run reset throws the data away.' : ''}`,
    '',
  ].join('\n');
}

function demoLines(): string[] {
  const members = Object.values(DEMO_MEMBERS);
  const width = Math.max(...members.map(({ signInName }) => signInName.length));
  return [
    `  Everything in it is fictional. Sign in with one press on the page, or with the password ${DEMO_PASSWORD}:`,
    ...members.map(
      ({ signInName, role, organisation }) =>
        `    ${signInName.padEnd(width)}  ${labelOf(ROLES, role)}, ${organisation.name}`,
    ),
  ];
}
