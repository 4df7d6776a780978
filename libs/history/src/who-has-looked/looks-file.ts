import { lookWords } from './look-words.view.js';
import type { Look } from './as-entitled.js';

const HEAD = ['When (UTC)', 'Who', 'Role', 'Organisation', 'Purpose', 'What', 'How', 'Outcome'];

/** Looks as lines of CSV (RFC 4180), with a byte order mark, without which Excel takes UTF-8 for something else. */
export const looksFile = (looks: readonly Look[]): string => `\uFEFF${[HEAD, ...looks.map(cells)].map(line).join('')}`;

function cells(look: Look): string[] {
  const { who, role, organisation, purpose, what, channel, outcome } = lookWords(look);
  return [look.at.toISOString(), who, role, organisation, purpose, what, channel, outcome.text];
}

const line = (values: readonly string[]): string => `${values.map(cell).join(',')}\r\n`;

/** What a spreadsheet would take for a formula gets an apostrophe before it: a name can begin with an equals sign. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
