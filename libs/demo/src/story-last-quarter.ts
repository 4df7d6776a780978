import { CorrectPersonDetails } from '#case-file';
import { addDays, addWorkingDays, londonDate, workingDayFrom, type Barrier, type IsoDate, type Need } from '#kernel';
import { DEMO_ORGANISATIONS as ORG } from './organisations.js';
import type { Script } from './script.js';
import { DEMO_SERVICE, type DemoService } from './services.js';
import { workingDaysAgo } from './story-this-week.js';
import { caseOf, opensCase } from './tell-case.js';
import { isAccepted, isAcknowledged, isDeclined, isReferred } from './tell-referral.js';
import { tellWorkBegun } from './story-work-begun.js';

/** One invented person in a line: who referred them where, and what came of it. */
interface Turn {
  readonly key: string;
  readonly name: readonly [given: string, family: string];
  readonly by: 'asha' | 'petra';
  readonly needs: readonly Need[];
  readonly service: DemoService;
  /** Why not; none means that the service took the person on. */
  readonly barriers: readonly Barrier[];
  /** The date of birth as the keyworker heard it, and as it is. */
  readonly birth?: { readonly heard: IsoDate; readonly is: IsoDate };
}

const { wexcombeGroup: GROUP, wexcombeOneToOne: ONE_TO_ONE, harrowmereProgramme: HARROWMERE } = DEMO_SERVICE;

const DRUGS: readonly Need[] = ['HOMELESSNESS', 'SUBSTANCE_USE_DRUGS'];
const ALCOHOL: readonly Need[] = ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL'];
const NO_DEVICE: readonly Need[] = ['HOMELESSNESS', 'DIGITAL'];

/** Enough people for figures that may be shown to a commissioner: five and more for each barrier, service and area. */
const TURNS: readonly Turn[] = [
  turn('corwin', ['Corwin', 'Ashbury'], 'asha', DRUGS, GROUP, ['ADDRESS_REQUIRED', 'SUBSTANCE_STABILISATION']),
  turn('rafferty', ['Rafferty', 'Quince'], 'asha', NO_DEVICE, HARROWMERE, ['OUT_OF_AREA', 'DIGITAL']),
  turn('tobias', ['Tobias', 'Fennimore'], 'petra', ['HOMELESSNESS', 'TRAUMA'], GROUP, [
    'ADDRESS_REQUIRED',
    'PROGRAMME_LENGTH',
  ]),
  turn('gideon', ['Gideon', 'Marrowbone'], 'petra', NO_DEVICE, HARROWMERE, ['OUT_OF_AREA', 'DIGITAL']),
  turn('lysander', ['Lysander', 'Cobb'], 'asha', ALCOHOL, GROUP, [
    'ADDRESS_REQUIRED',
    'PROGRAMME_LENGTH',
    'SUBSTANCE_STABILISATION',
  ]),
  turn('jethro', ['Jethro', 'Pickles'], 'asha', NO_DEVICE, HARROWMERE, ['OUT_OF_AREA', 'DIGITAL']),
  {
    ...turn('edmund', ['Edmund', 'Sparrowhawk'], 'asha', ['HOMELESSNESS', 'NEURODIVERGENCE'], ONE_TO_ONE, []),
    birth: { heard: '1991-05-08', is: '1991-08-05' },
  },
  turn('percival', ['Percival', 'Nightdove'], 'petra', ALCOHOL, GROUP, ['ADDRESS_REQUIRED', 'SUBSTANCE_STABILISATION']),
  turn('leopold', ['Leopold', 'Wainscot'], 'petra', NO_DEVICE, HARROWMERE, ['OUT_OF_AREA', 'DIGITAL']),
  turn('ignatius', ['Ignatius', 'Bellwether'], 'petra', DRUGS, GROUP, [
    'ADDRESS_REQUIRED',
    'PROGRAMME_LENGTH',
    'SUBSTANCE_STABILISATION',
  ]),
  turn('mortimer', ['Mortimer', 'Gable'], 'asha', NO_DEVICE, HARROWMERE, ['OUT_OF_AREA', 'DIGITAL']),
  turn('horatio', ['Horatio', 'Plumbridge'], 'asha', ['HOMELESSNESS'], GROUP, ['ADDRESS_REQUIRED', 'PROGRAMME_LENGTH']),
  turn('cuthbert', ['Cuthbert', 'Lanyard'], 'petra', DRUGS, GROUP, [
    'ADDRESS_REQUIRED',
    'PROGRAMME_LENGTH',
    'SUBSTANCE_STABILISATION',
  ]),
];

function turn(
  key: string,
  name: Turn['name'],
  by: Turn['by'],
  needs: Turn['needs'],
  service: DemoService,
  barriers: Turn['barriers'],
): Turn {
  return { key, name, by, needs, service, barriers };
}

/**
 * Referrals by the two providers of accommodation, two a week through the last finished quarter: commissioners are shown
 * whole quarters only, and this one has enough in it to be shown. Nobody in it exists.
 */
export function tellLastQuarter(story: Script, now: Date): void {
  const today = londonDate(now);
  const start = startOfLastQuarter(today);
  TURNS.forEach((each, turn) => {
    const decided = tellTurn(story, each, workingDayFrom(addDays(start, 7 * Math.floor(turn / 2))));
    if (each.barriers.length === 0) tellWorkBegun(story, stepOf(each), decided, today);
    if (each.birth !== undefined) correctsBirth(story, each, each.birth, workingDaysAgo(today, 2));
  });
}

/** The first day of the last calendar quarter that is over on `today`. */
export function startOfLastQuarter(today: IsoDate): IsoDate {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = Math.floor((month - 1) / 3);
  const [ofYear, first] = quarter === 0 ? [year - 1, 10] : [year, quarter * 3 - 2];
  return `${ofYear}-${String(first).padStart(2, '0')}-01`;
}

const stepOf = ({ key }: Turn): string => `${key} is referred`;

/** From the day on which the case was `opened` to the day of the answer, which it gives. */
function tellTurn(story: Script, turn: Turn, opened: IsoDate): IsoDate {
  const { key, name, by, needs, service, barriers, birth } = turn;
  const referred = addWorkingDays(opened, 2);
  const acknowledged = addWorkingDays(opened, 3);
  const decided = addWorkingDays(opened, 7);
  const [givenName, familyName] = name;
  const organisation = by === 'asha' ? ORG.lanternRow : ORG.keystone;
  story.at(opened, '10:00', by);
  opensCase(story, {
    key,
    person: {
      givenName,
      familyName,
      ...(birth && { dateOfBirth: birth.heard }),
      aliases: [],
      interpreterNeeded: false,
    },
    reason: 'DISCLOSURE',
    stay: { type: 'HOSTEL_DIRECT_ACCESS', tenure: 'LICENCE', expectedStayWeeks: 12, organisationId: organisation.id },
    needs,
    on: opened,
  });
  const step = stepOf(turn);
  const riskSummary = 'Medium risk: a disclosure to the keyworker, no contact with a former partner now.';
  const reason = 'Asked the keyworker for help to change.';
  const stay = { needs, accommodationType: 'HOSTEL_DIRECT_ACCESS', expectedStayWeeks: 12 } as const;
  isReferred(story, { key, step, on: referred, by, service, riskSummary, reason, ...stay });
  const [worker, manager] = service === HARROWMERE ? (['caspian', 'caspian'] as const) : (['rowan', 'imogen'] as const);
  isAcknowledged(story, step, acknowledged, worker);
  if (barriers.length === 0) isAccepted(story, step, decided, manager);
  else
    isDeclined(story, step, decided, manager, {
      service,
      barriers,
      note: 'Please come back to us when this has changed.',
    });
  return decided;
}

/** The worker of the service saw a letter with another date of birth: day and month had changed places at the first talk. */
function correctsBirth(story: Script, { key, name }: Turn, { is }: NonNullable<Turn['birth']>, on: IsoDate): void {
  const [givenName, familyName] = name;
  story.at(on, '10:10', 'dorian').does(`${key} was born on another day`, ({ commandId, signed }) => {
    const correction = {
      details: { givenName, familyName, dateOfBirth: is, interpreterNeeded: false },
      keepFormerName: false,
      reason: 'FACT_WRONG',
      source: 'OTHER_AGENCY',
    } as const;
    return new CorrectPersonDetails(caseOf(key).caseId, correction, undefined, commandId, signed);
  });
}
