import { readableDate } from '#kernel';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Bundle } from './bundle.js';

/** Fonts go into the file, so that it looks the same everywhere and every letter can be read out and copied. */
const FONTS = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const REGULAR = join(FONTS, 'DejaVuSans.ttf');
const BOLD = join(FONTS, 'DejaVuSans-Bold.ttf');
const MARGIN = 56; // points: 2 cm
const FOOT = 40;
/** PDF/UA-1, which the library's types do not know of. */
const ACCESSIBLE: object = { subset: 'PDF/UA' };

/**
 * The bundle for people: a tagged PDF (PDF/UA-1) with title, language, headings and one order of reading. The same bytes
 * whenever it is made from the same bundle by the same release of the libraries: its dates are the day of release, not now.
 */
export function bundleAsPdf(bundle: Bundle): Promise<Buffer> {
  const title = `What is recorded about you: ${bundle.reference}`;
  const made = new Date(`${bundle.releasedOn}T00:00:00.000Z`);
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, bufferPages: true, font: REGULAR },
    ...{ pdfVersion: '1.7', ...ACCESSIBLE, tagged: true, lang: 'en-GB', displayTitle: true },
    info: { Title: title, Author: 'Sightline', Subject: bundle.purpose, CreationDate: made, ModDate: made },
  });
  const bytes = gathered(doc);
  write(doc, bundle, title);
  foot(doc, bundle);
  doc.end();
  return bytes;
}

type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

function write(doc: PDFKit.PDFDocument, bundle: Bundle, title: string): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  heading(doc, root, 'H1', title);
  const { recipient, purpose, releasedOn } = bundle;
  for (const line of [`For: ${recipient}`, `Purpose: ${purpose}`, `Date: ${readableDate(releasedOn)}`])
    paragraph(doc, root, line);
  heading(doc, root, 'H2', 'What is recorded');
  if (bundle.items.length === 0) paragraph(doc, root, 'There is nothing that can be given.');
  for (const { number, on, title: what, fields } of bundle.items) {
    heading(doc, root, 'H3', `${number}. ${what}, ${readableDate(on)}`);
    for (const field of fields)
      paragraph(doc, root, `${field.label}: ${'text' in field ? field.text : `[withheld: ${field.withheld}]`}`);
  }
  heading(doc, root, 'H2', 'What is withheld');
  if (bundle.withheld.length === 0) paragraph(doc, root, 'No entry is withheld as a whole.');
  for (const { because, entries } of bundle.withheld)
    paragraph(doc, root, `[withheld: ${because}] ${entries} ${entries === 1 ? 'entry' : 'entries'}`);
  heading(doc, root, 'H2', 'If you disagree');
  paragraph(
    doc,
    root,
    'You can ask for this to be looked at again, and you can complain to the Information Commissioner’s Office or go to court.',
  );
  root.end();
}

const SIZES = { H1: 20, H2: 15, H3: 12 } as const;
/** Of a heading and the first line below it, in points: a heading stands with what it is of. */
const TOGETHER = 60;

/** Begins a page itself where there is no room: one that begins within the text would go on in the font of the document. */
function heading(doc: PDFKit.PDFDocument, root: Structure, level: keyof typeof SIZES, text: string): void {
  if (doc.y + TOGETHER > doc.page.height - MARGIN) doc.addPage();
  root.add(
    doc.struct(level, {}, () => {
      doc.font(BOLD).fontSize(SIZES[level]).text(text).moveDown(0.4);
    }),
  );
}

function paragraph(doc: PDFKit.PDFDocument, root: Structure, text: string): void {
  root.add(
    doc.struct('P', {}, () => {
      doc.font(REGULAR).fontSize(11).text(text, { lineGap: 2 }).moveDown(0.5);
    }),
  );
}

/** On every page, outside the order of reading: whom it is for, what for, when, and which page. */
function foot(doc: PDFKit.PDFDocument, { reference, recipient, purpose, releasedOn }: Bundle): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at);
    const { page } = doc;
    page.margins.bottom = 0; // writing below the margin would begin a new page
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    const line = `${reference} · ${readableDate(releasedOn)} · page ${at - start + 1} of ${count}`;
    const width = page.width - 2 * MARGIN;
    doc.font(REGULAR).fontSize(7);
    doc.text(`For: ${recipient}. ${purpose}.`, MARGIN, page.height - FOOT, { width, lineBreak: false });
    doc.text(line, MARGIN, page.height - FOOT + 11, { width, lineBreak: false });
    doc.endMarkedContent();
    page.margins.bottom = MARGIN;
  }
}

function gathered(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}
