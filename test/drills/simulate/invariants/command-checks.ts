import type { Appended, RecordedEvent } from '#event-store';
import { Breach } from '../core/breach.js';
import type { Asked, Ledger, Written } from '../world/ledger.js';

/** Every command that was acknowledged is in the log, whole, once, and with one answer; what a handler believed of a stream was so. Throws `Breach`. */
export function checkCommands({ asked, written }: Ledger, events: readonly RecordedEvent[]): void {
  const byCommand = new Map<string, RecordedEvent[]>();
  for (const event of events)
    byCommand.set(event.meta.commandId, [...(byCommand.get(event.meta.commandId) ?? []), event]);
  for (const one of asked.values()) checkAnswers(one, byCommand.get(one.commandId) ?? []);
  for (const one of written) checkExpectations(one, byCommand.get(one.commandId) ?? []);
}

function checkAnswers({ commandId, answers }: Asked, events: readonly RecordedEvent[]): void {
  const [first] = answers;
  if (!first) return;
  if (answers.some((answer) => text(answer) !== text(first))) throw new Breach('one command, two answers', [commandId]);
  if (first.revisions.size === 0) return;
  const revisions = new Map(events.map(({ stream, revision }) => [stream, revision]));
  const inLog = { position: events.at(-1)?.position ?? -1n, revisions };
  if (text(inLog) !== text(first)) throw new Breach('an acknowledged command is not in the log', [commandId]);
}

function checkExpectations({ commandId, appends, appended }: Written, events: readonly RecordedEvent[]): void {
  if (appended.duplicate) return;
  for (const { stream, expected } of appends) {
    const first = events.find((event) => event.stream === stream);
    const before = typeof expected === 'bigint' ? expected : -1n;
    if (first?.revision !== before + 1n)
      throw new Breach('an unexpected revision was written over', [stream, commandId]);
  }
}

const text = ({ position, revisions }: Pick<Appended, 'position' | 'revisions'>): string =>
  [position, ...[...revisions].map(([stream, revision]) => `${stream}@${revision}`).sort()].join(' ');
