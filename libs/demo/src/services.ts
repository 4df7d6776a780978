import type { Criterion, Delivery } from '#directory';
import type { Barrier } from '#kernel';
import { demoId } from './demo-id.js';
import type { DemoMemberKey } from './members.js';
import { DEMO_ORGANISATIONS as ORG } from './organisations.js';

/** An invented service with what it asks of people, as its own manager publishes it. */
export interface DemoService {
  readonly key: string;
  readonly manager: DemoMemberKey;
  readonly serviceId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly summary: string;
  readonly areas: readonly string[];
  readonly delivery: Delivery;
  readonly weeks?: number;
  readonly sessionsPerWeek?: number;
  readonly criteria: readonly Criterion[];
  readonly places: number;
  readonly waitWeeks: number;
}

const criterion = (service: string, barrier: Barrier, kind: Criterion['kind'], text: string): Criterion => ({
  criterionId: demoId('criterion', `${service} ${barrier}`),
  barrier,
  kind,
  text,
});

/** The 26-week group: what most areas have, and what people without an address cannot use. */
const wexcombeGroup: DemoService = {
  key: 'wexcombe-group',
  manager: 'imogen',
  serviceId: demoId('service', 'wexcombe-group'),
  organisationId: ORG.wexcombeChange.id,
  name: 'Wexcombe Change: 26-week group',
  summary:
    'A weekly group for men who want to stop using abusive behaviour, with support for partners and former partners.',
  areas: ['Wexcombe'],
  delivery: 'GROUP',
  weeks: 26,
  sessionsPerWeek: 1,
  criteria: [
    criterion('wexcombe-group', 'ADDRESS_REQUIRED', 'HARD', 'Has a fixed address in the borough'),
    criterion('wexcombe-group', 'PROGRAMME_LENGTH', 'HARD', 'Expects to stay in the area for 26 weeks'),
    criterion('wexcombe-group', 'SUBSTANCE_STABILISATION', 'HARD', 'Alcohol and drug use is stable'),
    criterion('wexcombe-group', 'IMMIGRATION_NRPF', 'HARD', 'Has recourse to public funds'),
    criterion('wexcombe-group', 'LANGUAGE', 'SOFT', 'Can take part in English'),
    criterion('wexcombe-group', 'DENIAL', 'SOFT', 'Acknowledges some of the behaviour'),
  ],
  places: 6,
  waitWeeks: 3,
};

const wexcombeOneToOne: DemoService = {
  key: 'wexcombe-one-to-one',
  manager: 'imogen',
  serviceId: demoId('service', 'wexcombe-one-to-one'),
  organisationId: ORG.wexcombeChange.id,
  name: 'Wexcombe Change: one to one',
  summary:
    'Sessions with one worker, at the pace of the person, with interpreters. Works with people in hostels and on the street.',
  areas: ['Wexcombe'],
  delivery: 'ONE_TO_ONE',
  sessionsPerWeek: 1,
  criteria: [criterion('wexcombe-one-to-one', 'MOTIVATION', 'SOFT', 'Is willing to meet a worker at least once')],
  places: 2,
  waitWeeks: 4,
};

const harrowmereProgramme: DemoService = {
  key: 'harrowmere-programme',
  manager: 'caspian',
  serviceId: demoId('service', 'harrowmere-programme'),
  organisationId: ORG.harrowmereChange.id,
  name: 'Harrowmere Change: 20-week programme',
  summary: 'A weekly programme partly by video, for residents of Harrowmere.',
  areas: ['Harrowmere'],
  delivery: 'HYBRID',
  weeks: 20,
  sessionsPerWeek: 1,
  criteria: [
    criterion('harrowmere-programme', 'OUT_OF_AREA', 'HARD', 'Lives in Harrowmere'),
    criterion('harrowmere-programme', 'DIGITAL', 'HARD', 'Has a device, data and a private room'),
    criterion('harrowmere-programme', 'ABSTINENCE_REQUIRED', 'HARD', 'Does not use alcohol or drugs on session days'),
  ],
  places: 4,
  waitWeeks: 2,
};

export const DEMO_SERVICES: readonly DemoService[] = [wexcombeGroup, wexcombeOneToOne, harrowmereProgramme];

export const DEMO_SERVICE = { wexcombeGroup, wexcombeOneToOne, harrowmereProgramme } as const;
