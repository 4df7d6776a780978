import { harmless, type Sheet, type SheetCell } from './sheet.js';

/**
 * Tables as lines of CSV (RFC 4180), with a byte order mark, without which Excel takes UTF-8 for something else. Several
 * tables stand one below the other, each under a line with its name, with an empty line between.
 */
export function csvFile(sheets: readonly Sheet[]): string {
  const [only, ...others] = sheets;
  const isAlone = others.length === 0;
  const blocks = (only ? [only, ...others] : []).map(({ name, head, rows }) =>
    [...(isAlone ? [] : [[name]]), head, ...rows].map(line).join(''),
  );
  return `\uFEFF${blocks.join('\r\n')}`;
}

const line = (cells: readonly SheetCell[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: SheetCell): string {
  if (value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
