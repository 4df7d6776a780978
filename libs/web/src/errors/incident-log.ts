/**
 * The log of faults: which request, which class of error, where in the code. The message is left out unless asked for,
 * because libraries quote data in it ("Key (name)=(…) already exists").
 */
export class IncidentLog {
  constructor(
    private readonly take: (line: string) => void,
    private readonly withMessages: boolean,
  ) {}

  /** Writes one line of JSON. `incident` is the id that the person reads on the page. */
  write(incident: string, error: unknown): void {
    const message = this.withMessages && error instanceof Error ? { message: error.message } : {};
    const at = new Date().toISOString();
    this.take(JSON.stringify({ level: 'error', at, incident, ...classOf(error), ...message, stack: framesOf(error) }));
  }
}

function classOf(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  return { error: error.constructor.name, ...(/^\w{2,40}$/.test(code) ? { code } : {}) };
}

/** The lines of a stack that name code; the first one repeats the message. */
function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^ {4}at .*(?::\d+:\d+\)?|<anonymous>\)?)$/.test(line)).map((line) => line.trim());
}
