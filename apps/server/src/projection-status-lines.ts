import type { ProjectionStatus } from '#projections';

/** A line for each projection, and one more for what stopped it. No data of any event: only ids and kinds of errors. */
export function statusLines(statuses: readonly ProjectionStatus[]): readonly string[] {
  const width = Math.max(0, ...statuses.map(({ name }) => name.length));
  return statuses.flatMap((status) => [`${status.name.padEnd(width)}  ${howItIs(status)}`, ...faultOf(status)]);
}

function howItIs({ checkpoint, head, lagEvents, lagSeconds, owner, movedAt, fault }: ProjectionStatus): string {
  const lag = lagEvents === 0n ? 'up to date' : `${lagEvents} events and ${lagSeconds} s behind`;
  const place = `${fault ? 'STOPPED' : lag} at ${checkpoint} of ${head}`;
  return `${place}, ${owner ? `worked on by ${owner}` : 'nobody works on it'}${movedAt ? `, moved ${movedAt.toISOString()}` : ''}`;
}

function faultOf({ name, fault }: ProjectionStatus): readonly string[] {
  if (!fault) return [];
  const { position, eventId, error, attempts } = fault;
  return [
    `  event ${eventId} at position ${position}: ${error}, tried ${attempts} times`,
    `  to go on without it: npm run projections -- skip ${name} ${position} --reason '…'`,
  ];
}
