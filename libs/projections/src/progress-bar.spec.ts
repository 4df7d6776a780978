import { progressBar, type ProgressOutput } from './progress-bar.js';

class Output implements ProgressOutput {
  readonly written: string[] = [];
  constructor(readonly isTTY: boolean) {}
  write(text: string): void {
    this.written.push(text);
  }
}

describe('The progress of a rebuild', () => {
  it('is a bar on a terminal, redrawn when the percentage changes', () => {
    const out = new Output(true);
    const progress = progressBar('Rebuilding', out);
    for (const done of [0n, 1n, 1_000n, 1_001n, 2_000n]) progress(done, 2_000n);
    expect(out.written).toEqual([
      '\r\u001b[KRebuilding ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0% of 2,000 events',
      '\r\u001b[KRebuilding ███████████████░░░░░░░░░░░░░░░ 50% of 2,000 events',
      '\r\u001b[KRebuilding ██████████████████████████████ 100% of 2,000 events\n',
    ]);
  });

  it('is a line at every tenth where there is no terminal', () => {
    const out = new Output(false);
    const progress = progressBar('Rebuilding', out);
    for (let done = 0n; done <= 40n; done++) progress(done, 40n);
    expect(out.written).toEqual(
      [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => `Rebuilding: ${percent}%\n`),
    );
  });

  it('is complete at once when there is nothing to do', () => {
    const out = new Output(false);
    progressBar('Rebuilding', out)(0n, 0n);
    expect(out.written).toEqual(['Rebuilding: 100%\n']);
  });
});
