import type { ColumnTypes } from './table-shape.js';
import type { PlainRow } from './values.js';

/** How a value of one column is written; `undefined` where COPY would read it otherwise than the server reads JSON. */
type Written = (value: unknown) => string | undefined;

/**
 * Rows as the text format of COPY, every column in the order of `columns`. `undefined` where a value has no form there that
 * gives the same row as `jsonb_to_recordset`: a document in a column that is none, a number with a fraction, half a
 * character. Those rows travel as JSON.
 */
export function copyText(rows: readonly PlainRow[], columns: ColumnTypes): string | undefined {
  const writers = [...columns].map(([column, type]) => [column, writerOf(type)] as const);
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const [column, write] of writers) {
      const value = row[column];
      const written = value === null || value === undefined ? '\\N' : write(value);
      if (written === undefined) return undefined;
      text += separator + written;
      separator = '\t';
    }
    text += '\n';
  }
  return text;
}

function writerOf(type: string): Written {
  if (type === 'json' || type === 'jsonb') return (value) => escaped(JSON.stringify(value));
  if (!type.endsWith('[]')) return scalar;
  return type.startsWith('json') ? () => undefined : array;
}

function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return String(value);
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

function array(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const elements = value.map((element) => (element === null ? 'NULL' : quoted(element)));
  return elements.includes(undefined) ? undefined : escaped(`{${elements.join(',')}}`);
}

function quoted(element: unknown): string | undefined {
  if (typeof element === 'string') return `"${element.replace(/[\\"]/g, '\\$&')}"`;
  return typeof element === 'object' ? undefined : scalar(element);
}

const SPECIAL = /[\\\t\n\r\ud800-\udfff]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Most texts hold nothing special: one look, no copy. Half a surrogate pair would become another character on its way. */
function escaped(text: string): string | undefined {
  if (!SPECIAL.test(text)) return text;
  if (/\p{Surrogate}/u.test(text)) return undefined;
  return text.replace(/[\\\t\n\r]/g, (special) => ESCAPES[special] ?? special);
}
