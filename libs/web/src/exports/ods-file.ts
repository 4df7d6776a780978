import { harmless, type Sheet, type SheetCell } from './sheet.js';
import { zipFile } from './zip-file.js';

export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

const MANIFEST =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">' +
  `<manifest:file-entry manifest:full-path="/" manifest:media-type="${ODS_TYPE}"/>` +
  '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>';

/**
 * Tables as an OpenDocument spreadsheet (ODF 1.3), one sheet each with its head repeated on every printed page. Every text is
 * written as text, so nothing in it is ever a formula. The same tables always give the same bytes.
 */
export function odsFile(sheets: readonly Sheet[]): Buffer {
  const content =
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.3">` +
    `<office:body><office:spreadsheet>${sheets.map(sheet).join('')}</office:spreadsheet></office:body></office:document-content>`;
  return zipFile([
    { name: 'mimetype', text: ODS_TYPE, isStored: true },
    { name: 'content.xml', text: content },
    { name: 'META-INF/manifest.xml', text: MANIFEST },
  ]);
}

const sheet = ({ name, head, rows }: Sheet): string =>
  `<table:table table:name="${escaped(nameOf(name))}"><table:table-header-rows>${row(head)}</table:table-header-rows>` +
  `${rows.map(row).join('')}</table:table>`;

/** Programs refuse these characters in the name of a sheet. */
const nameOf = (name: string): string => name.replace(/[[\]*?:/\\]/g, ' ').slice(0, 60);

const row = (cells: readonly SheetCell[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;

function cell(value: SheetCell): string {
  if (value === undefined) return '<table:table-cell/>';
  if (typeof value === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  }
  return `<table:table-cell office:value-type="string"><text:p>${escaped(harmless(value))}</text:p></table:table-cell>`;
}

/** As XML text or attribute. Control characters have no place in XML at all. */
const escaped = (text: string): string =>
  [...text]
    .filter((char) => char >= ' ' || char === '\n')
    .join('')
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
