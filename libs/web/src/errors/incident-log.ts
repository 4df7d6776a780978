/**
 * The log line of a fault: which request, which class of error, where in the code. The message is left out, because
 * libraries quote data in it ("Key (name)=(…) already exists").
 */
export function incidentLine(incident: string, error: unknown): string {
  return JSON.stringify({
    level: 'error',
    at: new Date().toISOString(),
    incident,
    ...errorClass(error),
    stack: framesOf(error),
  });
}

function errorClass(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  return { error: error.constructor.name, ...(/^\w{2,40}$/.test(code) ? { code } : {}) };
}

function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^ {4}at .*(?::\d+:\d+\)?|<anonymous>\)?)$/.test(line)).map((line) => line.trim());
}
