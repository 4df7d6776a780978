import Table from 'cli-table3';

/** Where a command's answer goes, and what else it may say there. */
export interface Terminal {
  /** The answer: nothing but what was asked for. */
  out(text: string): void;
  /** Progress, warnings and errors. */
  err(text: string): void;
  /** Whether a person looks at the answer. */
  readonly isTty: boolean;
  /** Whether that person wants colours. */
  readonly mayColour: boolean;
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, blue: 34 } as const;
export type Paint = (style: keyof typeof CODES, text: string) => string;

/** Colours for a person on a terminal, never in a pipe. The words say everything without them. */
export function painter({ isTty, mayColour }: Pick<Terminal, 'isTty' | 'mayColour'>): Paint {
  return (style, text) => (isTty && mayColour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}

/** Rows in columns, without lines around them: easy to read, and easy to cut with other tools. */
export function columns(rows: readonly (readonly string[])[], indent = 2): string {
  const nothing = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'];
  const lines = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'];
  const table = new Table({
    chars: Object.fromEntries([...nothing, ...lines].map((part) => [part, part === 'middle' ? '  ' : ''])),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  const margin = ' '.repeat(indent);
  return table
    .toString()
    .split('\n')
    .map((line) => `${margin}${line.trimEnd()}`)
    .join('\n');
}

/** A value as JSON: big numbers as their digits, because JSON's own stop at 2^53. */
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? String(one) : one), 2);
