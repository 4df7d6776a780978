import * as caseFile from '#case-file';
import type { Context } from '#context';
import { erasureContext } from '#erasure';
import * as forums from '#forums';
import * as kernel from '#kernel';
import {
  counted,
  ERASED_ID,
  isCodeList,
  isErased,
  labelOf,
  readableDate,
  referenceOf,
  tombstoneText,
  withinSentence,
  withoutMarkers,
  type CodeList,
  type Names,
} from '#kernel';
import * as matching from '#matching';
import * as rectification from '#rectification';
import * as referrals from '#referrals';
import * as sharing from '#sharing';
import type { RecordedEvent } from '#event-store';
import type { CaseAsOf } from '../domain/as-of/case-as-of.js';
import type { FactValue, Section } from '../domain/as-of/facts.js';
import { kindOf, type StreamKind } from '../domain/stream-kinds.js';
import { KIND_OF_SECTION } from '../domain/tombstones.js';
import { isErasedField } from '../event-record/field-classes.js';
import type { PublicNames } from './case-history.reader.js';

/** Puts a history into words. */
export interface Words {
  /** What happened, in one sentence without a full stop. */
  sentence(event: RecordedEvent): string;
  /** Who recorded it: a name and an organisation. */
  recordedBy(event: RecordedEvent): string;
  /** A value of that part of the case: the part says by which decision it was erased, where it was. */
  value(value: FactValue, section: Section): string;
  /** What to read instead of a field of an event that was erased; undefined for one that can be read. */
  erasedField(event: RecordedEvent, field: string): string | undefined;
}

const LISTS = new Map<string, CodeList>([kernel, matching, referrals, sharing, caseFile, forums].flatMap(listsIn));

function listsIn(context: object): [string, CodeList][] {
  const exported: unknown[] = Object.values(context);
  return exported.filter(isCodeList).map((list) => [list.name, list]);
}

const SENTENCES = [
  caseFile.caseFileContext,
  matching.matchingContext,
  referrals.referralsContext,
  forums.forumsContext,
  sharing.sharingContext,
  erasureContext,
  rectification.rectificationContext,
].reduce<Context['sentences']>((all, { sentences }) => ({ ...all, ...sentences }), {});

/** Words for a case as it is seen: the person is named as far as the view knows them. */
export function wordsFor(names: PublicNames, view: CaseAsOf): Words {
  const { person } = view.who;
  const known: Names = {
    ...names,
    person: (id) =>
      withoutMarkers(person?.personId === id ? person.name : 'the person referred', 'the person referred'),
  };
  const tombstoneOf = (kind: StreamKind | undefined) => kind && names.tombstones?.get(kind);
  const erased = (kind: StreamKind | undefined): string => {
    const tombstone = tombstoneOf(kind);
    return tombstone ? tombstoneText(tombstone) : 'Erased';
  };
  return {
    sentence: (event) => {
      const said = SENTENCES[event.type]?.(event.data as never, known);
      if (said === undefined) return `Something newer than this release: ${event.type}`;
      const left = withoutMarkers(said, 'what was erased');
      return hasErased(event.data)
        ? `${left}. What was personal in it: ${withinSentence(erased(kindOf(event.stream)))}`
        : left;
    },
    recordedBy: ({ meta }) => `${names.member(meta.actor.memberId)}, ${names.organisation(meta.actor.organisationId)}`,
    value: (value, section) => {
      const instead = erased(KIND_OF_SECTION[section]);
      return isErasedFact(value) ? instead : withoutMarkers(valueText(value, names), withinSentence(instead));
    },
    erasedField: ({ type, stream, data }, field) => {
      const tombstone = tombstoneOf(kindOf(stream));
      const value: unknown = Object.entries(data).find(([name]) => name === field)?.[1];
      return tombstone && isErasedField(type, field, value) ? tombstoneText(tombstone) : undefined;
    },
  };
}

/** Whether a field of an event is what is left of an erased one; a list or a flag alone does not say so. */
const hasErased = (data: object): boolean =>
  Object.values(data).some((value) =>
    typeof value === 'object' && value !== null
      ? hasErased(value as object)
      : typeof value === 'string' && isErased(value),
  );

function isErasedFact(value: FactValue): boolean {
  if ('text' in value) return withoutMarkers(value.text, '') === '' && value.text !== '';
  if ('codes' in value) return value.codes.length > 0 && isErased(value.codes);
  if ('on' in value) return isErased(value.on);
  if ('organisations' in value) return value.organisations.includes(ERASED_ID);
  if ('service' in value) return value.service === ERASED_ID;
  return 'reference' in value && value.reference === ERASED_ID;
}

function valueText(value: FactValue, names: PublicNames): string {
  if ('text' in value) return value.text;
  if ('codes' in value) return value.codes.map((code) => codeText(value.list, code)).join('; ');
  if ('on' in value) return readableDate(value.on);
  if ('organisations' in value) return value.organisations.map((id) => names.organisation(id)).join('; ');
  if ('service' in value) return names.service(value.service);
  if ('reference' in value) return referenceOf(value.prefix, value.reference);
  return counted(value.count, value.of);
}

function codeText(list: string, code: string): string {
  const known = LISTS.get(list);
  return known ? labelOf(known, code) : code;
}
