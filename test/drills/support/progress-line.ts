import type { ProgressOutput } from '#projections';

const EVERY_MS = 2_000;

/** How far a drill is: one line that redraws itself on a terminal, a line every two seconds at most elsewhere. */
export function progressLine(label: string, out: ProgressOutput = process.stderr) {
  let last = -Infinity;
  let shown = '';
  return (done: number, total: number, words = ''): void => {
    const now = performance.now();
    if (!out.isTTY && done < total && now - last < EVERY_MS) return;
    const line = `${label}: ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${words}`.trimEnd();
    if (line === shown) return;
    [last, shown] = [now, line];
    out.write(out.isTTY ? `\r\u001b[K${line}${done === total ? '\n' : ''}` : `${line}\n`);
  };
}
