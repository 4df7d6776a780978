import { ROLES } from '../domain/roles.js';

/** How many periods of a kind a generated question may have: Cedar has no loops, so each has a place of its own. */
export const SLOTS = ['a', 'b'] as const;
/** The places of the cases that a generated record may belong to. */
export const CASES = ['first', 'second'] as const;
/** The relations that generated rules and records speak of. */
export const RELATIONS = ['holder', 'recipient', 'owner', 'emergency', 'excluded'] as const;

/** Why each role looks at cases (README, "Why"), told a second time. */
const PURPOSES_OF: Readonly<Record<string, readonly string[]>> = {
  referrer: ['safeguarding', 'service-delivery'],
  'safeguarding-lead': ['safeguarding', 'service-delivery', 'audit'],
  'service-worker': ['service-delivery', 'safeguarding'],
  'service-manager': ['service-delivery', 'safeguarding', 'audit'],
  'survivor-advocate': ['safeguarding', 'service-delivery'],
  'forum-coordinator': ['safeguarding', 'administration'],
  commissioner: ['contract-monitoring'],
  auditor: ['audit'],
  'governance-lead': ['administration', 'audit'],
  administrator: ['administration'],
};

/** For what the agreements of those are signed who work with nobody themselves. */
const COVERED: Readonly<Record<string, readonly string[]>> = {
  LA_COMMISSIONER: ['contract-monitoring', 'audit', 'administration'],
  OPCC: ['contract-monitoring', 'audit', 'administration'],
  AUDITOR: ['audit', 'administration'],
};
const setOf = (texts: readonly string[]): string => `[${texts.map((text) => `"${text}"`).join(', ')}]`;

const roles = ROLES.codes.map(({ code }) => code);
const any = (terms: readonly string[]): string => `(${terms.join(' || ')})`;
const all = (terms: readonly string[]): string => `(${terms.join(' && ')})`;

/** Whether the period at this place is there and holds. */
const holds = (record: string, place: string): string => {
  const period = `${record}["${place}"]`;
  return `(${record} has "${place}" && ${period}.from <= context.now && (!(${period} has until) || context.now < ${period}.until))`;
};
const someHold = (record: string): string => any(SLOTS.map((slot) => holds(record, slot)));

/** What is true of one case of the record, if it belongs to one in that place and that case is known. */
const ofCase = (place: string, condition: (facts: string) => string): string =>
  `(context.asked.contains("${place}") && context.known has "${place}" && ${condition(`context.known["${place}"]`)})`;
const ofSomeCase = (condition: (facts: string) => string): string =>
  any(CASES.map((place) => ofCase(place, condition)));

const belongsToCases = `context.hasResource && context.asked != []`;
const mindsAll = `context.minds == "everything"`;

/** The organisation stands in this relation to the record; an emergency is a relation that only the standing gives. */
const stands = (relation: string): string => {
  if (relation === 'excluded') return 'false';
  if (relation !== 'emergency')
    return `(context.hasResource && context.relations has "${relation}" && context.relations["${relation}"].contains(principal.organisation))`;
  const places = CASES.map(
    (place) =>
      `(!context.asked.contains("${place}") || !(context.known has "${place}") || ${someHold(`context.known["${place}"].emergencies`)})`,
  );
  return all(['context.hasResource', ofSomeCase(() => 'true'), ...places]);
};

const permits = roles.map(
  (role) => `permit (principal, action, resource) when {
    principal.role == "${role}" && context.who has "${role}" && (context.who["${role}"].always
      || ${any(RELATIONS.map((relation) => `(context.who["${role}"].relations.contains("${relation}") && ${stands(relation)})`))}) };`,
);

const forbids = [
  `context.hasResource && context.relations has "excluded" &&
     (context.relations["excluded"].contains(principal.organisation) || context.relations["excluded"].contains(principal.member))`,
  `context.lists && !context.listed.contains(context.purpose)`,
  `!context.lists && context.purpose != context.usual && !${any(
    Object.entries(PURPOSES_OF).map(
      ([role, own]) => `(principal.role == "${role}" && ${setOf(own)}.contains(context.purpose))`,
    ),
  )}`,
  ...Object.entries(COVERED).map(
    ([kind, covered]) =>
      `!context.lists && context.purpose != context.usual && principal.kind == "${kind}" && !${setOf(covered)}.contains(context.purpose)`,
  ),
  any(
    CASES.map(
      (place) => `(context.hasResource && context.asked.contains("${place}") && !(context.known has "${place}"))`,
    ),
  ),
  `context.hasResource && ${ofSomeCase((facts) => someHold(`${facts}.walls`))}`,
  `context.hasResource && ${mindsAll} && ${ofSomeCase(
    (facts) => `(${holds(facts, 'restriction')} && !${someHold(`${facts}.listed`)})`,
  )}`,
  `${belongsToCases} && ${mindsAll} && !${holds('context', 'agreement')}`,
  `${belongsToCases} && ${mindsAll} && principal.role != "auditor" &&
     !${ofSomeCase((facts) => any([someHold(`${facts}.involvements`), someHold(`${facts}.emergencies`)]))}`,
].map((condition) => `forbid (principal, action, resource) when { ${condition} };`);

/** Need-to-know as `decide` has it (security §2.1), in Cedar: written from the rules, not from the code. */
export const NEED_TO_KNOW = [...permits, ...forbids].join('\n');
