interface Step {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly about: readonly string[];
}

/** What happened in a run, step by step, in words without any data: two runs of one seed give the same text byte for byte. */
export class Trace {
  private readonly steps: Step[] = [];

  constructor(private readonly now: () => number) {}

  /** `about` names what the step concerns (commands, streams, keys), so that a failure can show those steps alone. */
  note(who: string, what: string, about: readonly string[] = []): void {
    this.steps.push({ at: this.now(), who, what, about });
  }

  /** All of it. */
  text(): string {
    return this.steps.map(line).join('\n');
  }

  /** The last `most` steps that concern one of `subjects`: the shortest trace that still tells the story. */
  concerning(subjects: readonly string[], most = 40): string {
    const wanted = this.steps
      .map((step) => ({ ...step, about: step.about.filter((subject) => subjects.includes(subject)) }))
      .filter(({ about }) => about.length > 0);
    const left = wanted.length > most ? `  … ${wanted.length - most} earlier steps\n` : '';
    return left + wanted.slice(-most).map(line).join('\n');
  }
}

const line = ({ at, who, what, about }: Step): string =>
  `  ${new Date(at).toISOString()}  ${who.padEnd(14)} ${what}${about.length > 0 ? ` [${about.join(' ')}]` : ''}`;
