import * as caseFile from '#case-file';
import type { Context } from '#context';
import * as forums from '#forums';
import * as kernel from '#kernel';
import { labelOf, readableDate, referenceOf, type CodeList, type Names } from '#kernel';
import * as referrals from '#referrals';
import * as sharing from '#sharing';
import type { RecordedEvent } from '#event-store';
import type { CaseAsOf } from '../domain/as-of/case-as-of.js';
import type { FactValue } from '../domain/as-of/facts.js';
import type { PublicNames } from './case-history.reader.js';

/** Puts a history into words. */
export interface Words {
  /** What happened, in one sentence without a full stop. */
  sentence(event: RecordedEvent): string;
  /** Who recorded it: a name and an organisation. */
  recordedBy(event: RecordedEvent): string;
  value(value: FactValue): string;
}

const LISTS = new Map<string, CodeList>([kernel, referrals, sharing, caseFile, forums].flatMap(listsIn));

function listsIn(context: object): [string, CodeList][] {
  const exported: unknown[] = Object.values(context);
  return exported.filter(isCodeList).map((list) => [list.name, list]);
}

function isCodeList(value: unknown): value is CodeList {
  return typeof value === 'object' && value !== null && 'codes' in value && 'name' in value;
}

const SENTENCES = [
  caseFile.caseFileContext,
  referrals.referralsContext,
  forums.forumsContext,
  sharing.sharingContext,
].reduce<Context['sentences']>((all, { sentences }) => ({ ...all, ...sentences }), {});

/** Words for a case as it is seen: the person is named as far as the view knows them. */
export function wordsFor(names: PublicNames, view: CaseAsOf): Words {
  const { person } = view.who;
  const known: Names = {
    ...names,
    person: (id) => (person?.personId === id ? person.name : 'the person referred'),
  };
  return {
    sentence: ({ type, data }) =>
      SENTENCES[type]?.(data as never, known) ?? `Something newer than this release: ${type}`,
    recordedBy: ({ meta }) => `${names.member(meta.actor.memberId)}, ${names.organisation(meta.actor.organisationId)}`,
    value: (value) => valueText(value, names),
  };
}

function valueText(value: FactValue, names: PublicNames): string {
  if ('text' in value) return value.text;
  if ('codes' in value) return value.codes.map((code) => codeText(value.list, code)).join('; ');
  if ('on' in value) return readableDate(value.on);
  if ('organisations' in value) return value.organisations.map((id) => names.organisation(id)).join('; ');
  if ('service' in value) return names.service(value.service);
  if ('reference' in value) return referenceOf(value.prefix, value.reference);
  return `${value.count} ${value.of}${value.count === 1 ? '' : 's'}`;
}

function codeText(list: string, code: string): string {
  const known = LISTS.get(list);
  return known ? labelOf(known, code) : code;
}
