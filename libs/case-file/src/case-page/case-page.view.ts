import { isOffered, type SignedIn } from '#access';
import { RECORDS } from '#erasure';
import {
  ACCOMMODATION_TYPES,
  labelOf,
  listed,
  markerWords,
  NEEDS,
  readableDate,
  TENURES,
  withinSentence,
} from '#kernel';
import { datetimeText } from '#web';
import { caseFileActions, resourceOfCase } from '../case-file.actions.js';
import { CASE_REASONS, CLOSING_REASONS, DETAILS_REASONS, RECTIFICATION_SOURCES } from '../domain/case.codes.js';
import { canBeAdded } from '../domain/erased-records.policies.js';
import type { Mistake } from '../disclosure.row.js';
import { LANGUAGES, NEED_SOURCES, PERSON_DETAILS } from '../domain/person.events.js';
import { caseHeaderView } from './case-header.view.js';
import type { CaseFile, DetailsPutRight, NeedRow, StayRow } from './case-page.query.js';
import { assessmentView, disclosureView, mistakeText } from './entries.view.js';

/** The roles that start referrals; the page behind the link asks again. */
const REFERRING: readonly string[] = ['referrer', 'safeguarding-lead'];

type Names = ReadonlyMap<string, string>;

/** The overview of a case; links to record something only for members of the organisation that holds it. */
export function casePageView(file: CaseFile, { member }: Pick<SignedIn, 'member'>, organisations: Names) {
  const { summary } = file;
  const may = (action: 'case:record' | 'case:correct' | 'case:close' | 'case:screen' | 'case:read-mistake') =>
    isOffered({ member, rule: caseFileActions[action], resource: resourceOfCase(summary) });
  const erased = Object.keys(file.erased ?? {});
  const [mayRecord, mayCorrect] = [may('case:record') && !summary.closed, may('case:correct')];
  const can = (type: Parameters<typeof canBeAdded>[0]) => canBeAdded(type, erased);
  return {
    caseHeader: caseHeaderView(summary, 'overview'),
    caseId: summary.caseId,
    closed: summary.closed && closedText(summary.closed),
    erased: file.erased && erasedText(file.erased),
    mayClose: may('case:close') && can(summary.closed ? 'CaseReopened' : 'CaseClosed'),
    mayScreen: may('case:screen'),
    mayDisclose: mayRecord && can('DisclosureRecorded'),
    mayAssess: mayRecord && can('RiskAssessed'),
    mayName: mayRecord && can('AliasAdded'),
    mayRefer: mayRecord && REFERRING.includes(member.role) && !REFERRED_BY.some((record) => erased.includes(record)),
    mayNeed: mayRecord && can('NeedRecorded'),
    mayStay: mayRecord && can('AccommodationStarted'),
    mayCorrect,
    mayPutRight: mayCorrect && can('PersonDetailsCorrected'),
    mayMerge: mayRecord && mayCorrect && can('MergeProposed'),
    mayMarkNeed: mayRecord && mayCorrect && can('NeedCorrected'),
    mayMarkStay: mayRecord && mayCorrect && can('AccommodationCorrected'),
    mayMove: mayCorrect && can('SurvivorSafetyChecked'),
    mayReadMistakes: may('case:read-mistake'),
    mayReportAddress: member.role !== 'auditor',
    about: aboutRows(file, organisations),
    putRight: file.putRight && putRightText(file.putRight),
    needs: file.needs.filter(isCurrent).map(needRow),
    endedNeeds: file.needs.filter(hasEnded).map(needRow),
    mistakenNeeds: file.needs.filter(isMistake).map(({ mistake }) => mistakeText(mistake)),
    stays: file.stays.filter(isCurrent).map((stay) => stayRow(stay, organisations)),
    endedStays: file.stays.filter(hasEnded).map((stay) => stayRow(stay, organisations)),
    mistakenStays: file.stays.filter(isMistake).map(({ mistake }) => mistakeText(mistake)),
    currentStayId: file.stays.find(isCurrent)?.accommodationId,
    disclosures: file.disclosures.map(disclosureView),
    assessments: file.assessments.map(assessmentView),
    isSealed: file.sealed !== undefined,
  };
}

/** What a referral shares and is made of: nobody is referred of whom it cannot be said who they are. */
const REFERRED_BY = ['Person', 'Referral'] as const;

/** What was erased, why forms are missing from this page, and what whoever works with the person can do. */
function erasedText(told: Readonly<Record<string, string>>): readonly string[] {
  const said = RECORDS.codes.flatMap(({ code, label }) =>
    told[code] === undefined ? [] : [`${told[code]}: ${withinSentence(label)}.`],
  );
  return [...said, 'Nothing can be added to that. If you need to work with this person, register them anew.'];
}

const closedText = ({ on, reason, note }: NonNullable<CaseFile['summary']['closed']>) => ({
  text: `Closed on ${readableDate(on)}: ${labelOf(CLOSING_REASONS, reason)}`,
  note,
});

interface Lasting {
  readonly endedOn?: string;
  readonly mistake?: Mistake;
}

const isMistake = ({ mistake }: Lasting): boolean => mistake !== undefined;
const isCurrent = (entry: Lasting): boolean => entry.endedOn === undefined && !isMistake(entry);
const hasEnded = (entry: Lasting): boolean => entry.endedOn !== undefined && !isMistake(entry);

function aboutRows({ summary, aliases }: CaseFile, organisations: Names) {
  const { personReference, language, interpreterNeeded, reason, openedOn, holderOrganisationId } = summary;
  const spoken = language === undefined ? undefined : labelOf(LANGUAGES, language);
  return [
    { key: 'Person’s reference', value: personReference },
    { key: 'Also known as', value: aliases.length > 0 ? aliases.join('; ') : 'No other name known' },
    { key: 'Language', value: interpreterNeeded ? `${spoken ?? 'Not known'}, needs an interpreter` : spoken },
    { key: 'Case opened', value: `${readableDate(openedOn)}. ${labelOf(CASE_REASONS, reason)}` },
    { key: 'Held by', value: organisations.get(holderOrganisationId) ?? 'An organisation' },
  ];
}

/** Which details were put right last, when, why and on whose wish. What they were stands in the history. */
function putRightText({ details, reason, source, at }: DetailsPutRight): string {
  const what = listed(details.map((detail) => withinSentence(labelOf(PERSON_DETAILS, detail))));
  return `On ${datetimeText(new Date(at))}: ${what}. ${labelOf(DETAILS_REASONS, reason)}. ${labelOf(RECTIFICATION_SOURCES, source)}.`;
}

/** Of what was erased the decision is told once, and nothing is made up around it. */
const ERASED = 'Nothing more about it is on record.';

function needRow({ need, source, since, note, endedOn }: NeedRow) {
  if (markerWords(need) !== undefined) return { key: labelOf(NEEDS, need), value: ERASED };
  const from = since === undefined ? 'since when is not known' : `since ${readableDate(since)}`;
  const until = endedOn === undefined ? '' : `, ended ${readableDate(endedOn)}`;
  const about = `${from}${until}. ${labelOf(NEED_SOURCES, source)}.`;
  return {
    key: labelOf(NEEDS, need),
    value: `${about.charAt(0).toUpperCase()}${about.slice(1)}${note ? `\n${note}` : ''}`,
  };
}

/** A stay as one fact: the kind of place, and everything else about it. */
export function stayRow({ type, tenure, since, expectedStayWeeks, organisationId, endedOn }: StayRow, names: Names) {
  if (markerWords(type) !== undefined) return { key: labelOf(ACCOMMODATION_TYPES, type), value: ERASED };
  const period =
    endedOn === undefined ? `Since ${readableDate(since)}` : `${readableDate(since)} to ${readableDate(endedOn)}`;
  const provider =
    organisationId === undefined ? [] : [`provided by ${names.get(organisationId) ?? 'an organisation'}`];
  const weeks = expectedStayWeeks === undefined ? [] : [`expected to stay ${expectedStayWeeks} weeks`];
  const held = tenure === 'NONE' ? [] : [labelOf(TENURES, tenure).toLowerCase()];
  return { key: labelOf(ACCOMMODATION_TYPES, type), value: [period, ...held, ...provider, ...weeks].join(', ') };
}
