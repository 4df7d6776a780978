import { inflateSync } from 'node:zlib';

/** A PDF taken apart: its objects as text, its streams inflated, and the words that are drawn on its pages. */
export interface ReadPdf {
  /** Everything outside streams. */
  readonly structure: string;
  readonly streams: readonly string[];
  readonly words: string;
}

const OBJECT = /(\d+) 0 obj\s([\s\S]*?)endobj/g;
const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/;

/** Reads the kind of PDF that is made here: no encryption, no object streams, fonts with a table of letters. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = new Map<string, { readonly text: string; readonly stream?: string }>();
  for (const [, id = '', text = ''] of bytes.toString('latin1').matchAll(OBJECT)) {
    const [, body] = STREAM.exec(text) ?? [];
    const stream = body === undefined ? undefined : inflated(body, text);
    objects.set(id, { text: text.replace(STREAM, ''), ...(stream !== undefined && { stream }) });
  }
  const all = [...objects.values()];
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { text } of all) {
    for (const [, name = '', id = ''] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.text ?? '') ?? [];
      fonts.set(name, lettersIn(objects.get(table)?.stream ?? ''));
    }
  }
  const streams = all.flatMap(({ stream }) => stream ?? []);
  const pages = streams.filter((stream) => / Tf\b/.test(stream));
  return {
    structure: all.map(({ text }) => text).join('\n'),
    streams,
    words: pages.map((page) => wordsIn(page, fonts)).join('\n'),
  };
}

const inflated = (body: string, text: string): string => {
  const bytes = Buffer.from(body, 'latin1');
  return (text.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
};

/** Which letters a glyph of a font stands for. */
function lettersIn(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = '', , list = ''] of table.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from, 16);
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      letters.set((first + at).toString(16).padStart(4, '0'), utf16(hex.replaceAll(' ', '')));
  }
  return letters;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The words of a page in the order in which they are drawn; lines follow one another without anything between them. */
function wordsIn(page: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let words = '';
  for (const [, name, list] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    for (const [, hex = ''] of (list ?? '').matchAll(/<([0-9a-f]+)>/gi))
      for (const [glyph] of hex.matchAll(/.{4}/g)) words += font.get(glyph.toLowerCase()) ?? '�';
  }
  return words;
}
