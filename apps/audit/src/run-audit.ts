import { NotFound, ReadLogUnavailable } from '#access';
import { Command, CommanderError, Option } from 'commander';
import type { Answer } from './answer.js';
import { asOf } from './as-of.js';
import { identify, type Auditor } from './auditor.js';
import type { Connection } from './connect.js';
import { EXIT, Unreachable, UsageError, type ExitCode } from './exit-codes.js';
import { log, type LogOptions } from './log.js';
import { notFound } from './reference.js';
import { show } from './show.js';
import { asJson, painter, type Terminal } from './terminal.js';
import { verifyAll, verifyCase } from './verify.js';

/** What the command line works with. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Who asks, when the command does not say. */
  readonly member: string | undefined;
  connect(): Promise<Connection>;
  now(): Date;
}

/** Options that every command has. */
interface Common {
  readonly member?: string;
  readonly json?: boolean;
}

/** Carries out one command line (without `node` and the program) and gives its exit code. Never throws. */
export async function runAudit(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { terminal } = surroundings;
  let code: ExitCode = EXIT.ok;
  const program = programFor(surroundings, (answered) => (code = answered));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, terminal);
  }
}

function programFor(surroundings: Surroundings, done: (code: ExitCode) => void): Command {
  const { terminal } = surroundings;
  const program = new Command('audit')
    .description('The history of cases in a terminal: the same truth as the pages, without them')
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  const asked = (work: (connection: Connection, auditor: Auditor) => Promise<Answer>, common: Common) =>
    answered(surroundings, common, async (connection) =>
      work(connection, await identify(connection, common.member ?? surroundings.member, surroundings.now())),
    ).then(done);

  command(program, 'log <reference>', 'what happened, in sentences, newest first')
    .option('--oneline', 'one line for each event')
    .option('--since <date>', 'only events of this day or later')
    .option('--until <date>', 'only events of this day or earlier')
    .option('--reverse', 'oldest first')
    .addOption(basisOption())
    .action((reference: string, options: LogOptions & Common) =>
      asked((connection, auditor) => log(connection, auditor, reference, options), options),
    );
  command(
    program,
    'show <reference> [event-id]',
    'one event in full: C-4F7K-2M9P@17, or a reference and an event id',
  ).action((reference: string, eventId: string | undefined, options: Common) =>
    asked((connection, auditor) => show(connection, auditor, reference, eventId), options),
  );
  command(program, 'as-of <reference> [moment]', 'the case as it was: 2025-04-30, 2025-04-30T15:30, or C-4F7K-2M9P@17')
    .addOption(basisOption())
    .action((reference: string, moment: string | undefined, options: Common & { basis: string }) =>
      asked((connection, auditor) => asOf(connection, auditor, reference, moment, options.basis), options),
    );
  command(
    program,
    'verify [reference]',
    'recompute hash chains and order, of the whole log and the read log, or of one case',
  ).action((reference: string | undefined, options: Common) =>
    reference === undefined
      ? answered(surroundings, options, (connection) => verifyAll(connection, terminal)).then(done)
      : asked((connection, auditor) => verifyCase(connection, auditor, reference), options),
  );
  return program;
}

function command(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--member <name>', 'your sign-in name; SIGHTLINE_MEMBER says the same')
    .option('--json', 'the answer as JSON');
}

const basisOption = (): Option =>
  new Option('--basis <clock>', 'recorded: what was on record; happened: what had happened').default('recorded');

const EXAMPLES = `
Examples:
  npm run -s audit -- log C-TRJ3-1EN5 --oneline --member quentin
  npm run -s audit -- as-of C-TRJ3-1EN5 2025-04-30 --member quentin
  npm run -s audit -- show C-TRJ3-1EN5@17 --json --member quentin
  npm run -s audit -- verify

Exit codes: 0 all well, 1 something does not fit, 2 asked in a wrong way, 3 nobody to ask.
It reads DATABASE_URL, or the data folder of this Sightline (SIGHTLINE_DATA, else .data).`;

async function answered(
  { terminal, connect }: Surroundings,
  { json }: Common,
  work: (connection: Connection) => Promise<Answer>,
): Promise<ExitCode> {
  const connection = await connect();
  try {
    const answer = await work(connection);
    terminal.out(`${json ? asJson(answer.json) : answer.text(painter(terminal))}\n`);
    return answer.code;
  } finally {
    await connection.close();
  }
}

function failed(error: unknown, { err }: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage; // it has said what is wrong
  const [words, code] = explained(error);
  err(`${words}\n`);
  return code;
}

function explained(error: unknown): [string, ExitCode] {
  if (error instanceof UsageError) return [error.message, EXIT.usage];
  if (error instanceof NotFound) return [notFound('or event'), EXIT.usage];
  if (error instanceof Unreachable) return [error.message, EXIT.unreachable];
  if (error instanceof ReadLogUnavailable) return [NOT_LOGGED, EXIT.unreachable];
  if ((error as { code?: string }).code === '42P01') return [NO_TABLES, EXIT.unreachable];
  if ((error as { code?: string }).code === '42501') return [NOT_LET_IN, EXIT.unreachable];
  return [
    `It did not work: ${error instanceof Error ? error.name : 'an unknown fault'}. Nothing was changed.`,
    EXIT.unreachable,
  ];
}

const NOT_LOGGED = 'The read log cannot be written, so nothing is shown. Check that the database takes writes.';
const NOT_LET_IN =
  'The login of this release is not let into that data yet. Start Sightline once with npm start, which does so.';
const NO_TABLES = 'There is no Sightline in this database yet. Start it once with npm start.';
