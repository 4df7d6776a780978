import type { Barrier, Need } from '#kernel';
import { DEMO_ORGANISATIONS as ORG } from './organisations.js';
import type { Script } from './script.js';
import { DEMO_SERVICE, type DemoService } from './services.js';
import { opensCase } from './tell-case.js';
import { isAccepted, isAcknowledged, isDeclined, isReferred } from './tell-referral.js';

/** One invented person of 2026 in a line: who referred them where, and what came of it. */
interface Turn {
  readonly key: string;
  readonly name: readonly [given: string, family: string];
  readonly by: 'asha' | 'petra';
  readonly needs: readonly Need[];
  readonly service: DemoService;
  /** Opened on `dates[0]`, referred on `[1]`, acknowledged on `[2]`, decided on `[3]`. */
  readonly dates: readonly [string, string, string, string];
  /** Why not; none means that the service took the person on. */
  readonly barriers: readonly Barrier[];
}

const { wexcombeGroup: GROUP, wexcombeOneToOne: ONE_TO_ONE, harrowmereProgramme: HARROWMERE } = DEMO_SERVICE;

/** Enough people for figures that may be shown: five and more were turned away for want of an address. */
const TURNS: readonly Turn[] = [
  turn(
    'corwin',
    ['Corwin', 'Ashbury'],
    'asha',
    ['HOMELESSNESS', 'SUBSTANCE_USE_DRUGS'],
    GROUP,
    ['2026-01-12', '2026-01-14', '2026-01-15', '2026-01-21'],
    ['ADDRESS_REQUIRED', 'SUBSTANCE_STABILISATION'],
  ),
  turn(
    'tobias',
    ['Tobias', 'Fennimore'],
    'petra',
    ['HOMELESSNESS', 'TRAUMA'],
    GROUP,
    ['2026-02-02', '2026-02-04', '2026-02-05', '2026-02-11'],
    ['ADDRESS_REQUIRED'],
  ),
  turn(
    'lysander',
    ['Lysander', 'Cobb'],
    'asha',
    ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL'],
    GROUP,
    ['2026-03-02', '2026-03-04', '2026-03-05', '2026-03-11'],
    ['ADDRESS_REQUIRED', 'PROGRAMME_LENGTH', 'SUBSTANCE_STABILISATION'],
  ),
  turn(
    'edmund',
    ['Edmund', 'Sparrowhawk'],
    'asha',
    ['HOMELESSNESS', 'NEURODIVERGENCE'],
    ONE_TO_ONE,
    ['2026-03-16', '2026-03-18', '2026-03-19', '2026-03-25'],
    [],
  ),
  turn(
    'percival',
    ['Percival', 'Nightdove'],
    'petra',
    ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL'],
    GROUP,
    ['2026-04-13', '2026-04-15', '2026-04-16', '2026-04-22'],
    ['ADDRESS_REQUIRED', 'SUBSTANCE_STABILISATION'],
  ),
  turn(
    'rafferty',
    ['Rafferty', 'Quince'],
    'asha',
    ['HOMELESSNESS', 'DIGITAL'],
    HARROWMERE,
    ['2026-05-11', '2026-05-13', '2026-05-14', '2026-05-20'],
    ['OUT_OF_AREA', 'DIGITAL'],
  ),
  turn(
    'ignatius',
    ['Ignatius', 'Bellwether'],
    'petra',
    ['HOMELESSNESS', 'SUBSTANCE_USE_DRUGS'],
    GROUP,
    ['2026-06-08', '2026-06-10', '2026-06-11', '2026-06-17'],
    ['ADDRESS_REQUIRED', 'SUBSTANCE_STABILISATION'],
  ),
  turn(
    'horatio',
    ['Horatio', 'Plumbridge'],
    'asha',
    ['HOMELESSNESS'],
    GROUP,
    ['2026-07-06', '2026-07-08', '2026-07-09', '2026-07-15'],
    ['ADDRESS_REQUIRED', 'PROGRAMME_LENGTH'],
  ),
];

function turn(
  key: string,
  name: Turn['name'],
  by: Turn['by'],
  needs: Turn['needs'],
  service: DemoService,
  dates: Turn['dates'],
  barriers: Turn['barriers'],
): Turn {
  return { key, name, by, needs, service, dates, barriers };
}

/** A year of referrals by the two providers of accommodation. Nobody in it exists. */
export function tellYear(story: Script): void {
  for (const each of TURNS) tellTurn(story, each);
}

function tellTurn(story: Script, { key, name, by, needs, service, dates, barriers }: Turn): void {
  const [opened, referred, acknowledged, decided] = dates;
  const [givenName, familyName] = name;
  const organisation = by === 'asha' ? ORG.lanternRow : ORG.keystone;
  story.at(opened, '10:00', by);
  opensCase(story, {
    key,
    person: { givenName, familyName, aliases: [], interpreterNeeded: false },
    reason: 'DISCLOSURE',
    stay: { type: 'HOSTEL_DIRECT_ACCESS', tenure: 'LICENCE', expectedStayWeeks: 12, organisationId: organisation.id },
    needs,
    on: opened,
  });
  const step = `${key} is referred`;
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
}
