const WIDTH = 30;
/** Without a terminal a line is written each time this many per cent are done. */
const LINE_EVERY = 10;

/** Where the bar goes: the terminal's error stream, so that what a command prints stays clean. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far a long piece of work is: call it as often as you like with what is done and of how much. */
export type Progress = (done: bigint, total: bigint) => void;

/** A bar of `what` that redraws itself on a terminal, and a line at every tenth where there is none (a log file, a pipe). */
export function progressBar(label: string, out: ProgressOutput = process.stderr, what = 'events'): Progress {
  let shown = -1;
  return (done, total) => {
    const percent = total === 0n ? 100 : Number((done * 100n) / total);
    const step = out.isTTY ? percent : percent - (percent % LINE_EVERY);
    if (step === shown) return;
    shown = step;
    out.write(out.isTTY ? barLine(label, percent, `${total.toLocaleString('en-GB')} ${what}`) : `${label}: ${step}%\n`);
  };
}

function barLine(label: string, percent: number, total: string): string {
  const filled = Math.round((percent / 100) * WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
  const end = percent === 100 ? '\n' : '';
  return `\r\u001b[K${label} ${bar} ${percent}% of ${total}${end}`;
}
