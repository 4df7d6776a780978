import type { FileFacts } from '#matching';
import type { ProfileFact } from './profile-facts.js';

/** A person as they stood after some facts: what services would ask, who holds a case, and whether they are in need. */
export interface NeedProfile {
  readonly file: FileFacts;
  /** The cases that are open, with the organisation that holds each. */
  readonly cases: readonly { readonly caseId: string; readonly holderId: string }[];
  /** The need has ended, by what is on record: not wanted, met elsewhere, moved, died. */
  readonly isOver: boolean;
  /** A service has taken the person on, or has worked with them to the end. */
  readonly isTakenOn: boolean;
}

type Kind = ProfileFact['kind'];
type Fact<One extends Kind> = Extract<ProfileFact, { kind: One }>;

const OVER: readonly unknown[] = ['NEED_CEASED', 'PERSON_DECLINED', 'MOVED_AWAY', 'DIED'];

/** Folds what is on record of one person, in the order of the log: of one record, or of several that are merged. */
export function needProfile(facts: readonly ProfileFact[]): NeedProfile {
  const of = <One extends Kind>(...kinds: readonly One[]) =>
    facts.filter((fact): fact is Fact<One> => (kinds as readonly Kind[]).includes(fact.kind));
  const mistakes = new Set(of('DEMAND').flatMap(({ demandId, isMistake }) => (isMistake ? [demandId] : [])));
  const demand = of('DEMAND').filter(({ demandId }) => !mistakes.has(demandId));
  const takenOn = new Map(demand.flatMap(({ demandId, isTakenOn }) => taken(demandId, isTakenOn)));
  return {
    file: fileOf(of('PERSON'), needsOf(of('NEED', 'NO_NEED')), stayOf(of('STAY', 'NO_STAY'))),
    cases: casesOf(of('CASE', 'CASE_CLOSED', 'CASE_REOPENED')),
    isOver: OVER.includes(demand.findLast(({ moment }) => moment !== undefined)?.moment),
    isTakenOn: [...takenOn.values()].includes(true),
  };
}

const taken = (demandId: string, isTakenOn?: boolean): [string, boolean][] =>
  isTakenOn === undefined ? [] : [[demandId, isTakenOn]];

/** What one record does not say, another of the same person may. What was put right counts as it is now. */
function fileOf(
  said: readonly Fact<'PERSON'>[],
  needs: FileFacts['needs'],
  accommodation: FileFacts['accommodation'],
): FileFacts {
  const persons = [...new Map(said.map((person) => [person.recordId, person])).values()];
  const dateOfBirth = persons.find((person) => person.dateOfBirth !== undefined)?.dateOfBirth;
  const language = persons.find((person) => person.language !== undefined)?.language;
  return {
    ...{ needs, interpreterNeeded: persons.some(({ interpreterNeeded }) => interpreterNeeded) },
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    ...(language === undefined ? {} : { language }),
    ...(accommodation === undefined ? {} : { accommodation }),
  };
}

function needsOf(facts: readonly Fact<'NEED' | 'NO_NEED'>[]): FileFacts['needs'] {
  const needs = new Set<FileFacts['needs'][number]>();
  for (const { kind, need } of facts) {
    if (kind === 'NEED') needs.add(need);
    else needs.delete(need);
  }
  return [...needs];
}

function stayOf(facts: readonly (Fact<'STAY'> | Fact<'NO_STAY'>)[]): FileFacts['accommodation'] {
  const over = new Set(facts.flatMap((fact) => (fact.kind === 'NO_STAY' ? [fact.stayId] : [])));
  const stay = facts.findLast((fact): fact is Fact<'STAY'> => fact.kind === 'STAY' && !over.has(fact.stayId));
  if (stay === undefined) return undefined;
  const { type, since, weeks } = stay;
  return { type, since, ...(weeks === undefined ? {} : { expectedStayWeeks: weeks }) };
}

function casesOf(facts: readonly (Fact<'CASE'> | Fact<'CASE_CLOSED' | 'CASE_REOPENED'>)[]): NeedProfile['cases'] {
  const isOpen = new Map(facts.map(({ kind, caseId }) => [caseId, kind !== 'CASE_CLOSED']));
  return facts.flatMap((fact) =>
    fact.kind === 'CASE' && isOpen.get(fact.caseId) === true ? [{ caseId: fact.caseId, holderId: fact.holderId }] : [],
  );
}
