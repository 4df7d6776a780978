import { BodyRefused, JsonBody, RequestRefused, type Fault } from '#web';
import type { PipeTransform } from '@nestjs/common';
import { DRAFT_SECTIONS, type DraftDocument, type DraftSection } from '../drafts/draft-section.js';
import { isSection, SECTION_PAGES } from './section-pages.js';

/**
 * The body of a request that saves a draft: any of its sections, each complete and judged by the same form as its page.
 * Throws `BodyRefused` with a pointer for each fault, `RequestRefused` when the body is no object.
 */
export class DraftBody implements PipeTransform<unknown, Partial<DraftDocument>> {
  transform(body: unknown): Partial<DraftDocument> {
    if (!isRecord(body)) throw new RequestRefused('not-an-object');
    const read = Object.entries(body).map(([name, value]) => readSection(name, value));
    const faults = read.flatMap((section) => section.faults);
    if (faults.length > 0) throw new BodyRefused(faults);
    return Object.fromEntries(read.map(({ name, form }) => [name, form]));
  }
}

interface ReadSection {
  readonly name: string;
  readonly form?: object;
  readonly faults: readonly Fault[];
}

function readSection(name: string, value: unknown): ReadSection {
  if (!isSection(name)) return { name, faults: [unknownSection(name)] };
  if (!isRecord(value))
    return { name, faults: [{ pointer: `/${name}`, detail: 'A section must be an object', code: 'not-an-object' }] };
  try {
    return { name, form: new JsonBody(SECTION_PAGES[name].form).transform(value), faults: [] };
  } catch (refused) {
    if (!(refused instanceof BodyRefused)) throw refused;
    return { name, faults: refused.faults.map((fault) => ({ ...fault, pointer: `/${name}${fault.pointer}` })) };
  }
}

const SECTIONS = DRAFT_SECTIONS.codes.map(({ code }) => code).join(', ');

const unknownSection = (name: string): Fault => ({
  pointer: `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`,
  detail: `There is no such section; the sections are ${SECTIONS}`,
  code: 'unknown-property',
});

/** The sections of a draft that were given, with their names. */
export const sectionsIn = (document: Partial<DraftDocument>): [DraftSection, object][] =>
  Object.entries(document).flatMap(([name, form]) => (isSection(name) && form ? [[name, form]] : []));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
