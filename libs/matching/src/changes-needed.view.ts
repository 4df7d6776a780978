import { ACCESS_FEATURES } from '#directory';
import { labelOf, type Barrier } from '#kernel';
import type { Checked } from './domain/match.policies.js';

/** What would have to change so that one thing is met, by whose doing, as a sentence. */
export interface ChangeNeeded {
  readonly by: 'the service' | 'the person’s situation' | 'you';
  readonly text: string;
}

const SITUATION = 'the person’s situation' as const;
const SERVICE = 'the service' as const;

/** What could change about a barrier that recorded facts show. The criterion itself is the service's to drop or to adapt. */
const CHANGES: Partial<Readonly<Record<Barrier, ChangeNeeded>>> = {
  ADDRESS_REQUIRED: { by: SITUATION, text: 'An address that this service takes, or a service that works without one' },
  PROGRAMME_LENGTH: { by: SITUATION, text: 'A longer stay, or the same work in fewer weeks' },
  OUT_OF_AREA: { by: SERVICE, text: 'Agreement of this service, or its commissioner, to see somebody from your area' },
  CUSTODY: { by: SITUATION, text: 'Release, or sessions in prison' },
  GROUP_ONLY: { by: SERVICE, text: 'Sessions one to one' },
  AGE: { by: SERVICE, text: 'A place for somebody of this age' },
  LANGUAGE: { by: SERVICE, text: 'An interpreter, or sessions in the person’s language' },
  ABSTINENCE_REQUIRED: { by: SITUATION, text: 'Treatment for alcohol or drug use first, or work alongside it' },
  LITERACY: { by: SERVICE, text: 'Sessions without reading and writing' },
  DIGITAL: { by: SERVICE, text: 'Sessions in person, or the loan of a device in a private room' },
  IMMIGRATION_NRPF: { by: SERVICE, text: 'Funding for somebody with no recourse to public funds' },
};

/** What has to be found out where facts are missing. */
const QUESTIONS: Partial<Readonly<Record<Barrier, string>>> = {
  ADDRESS_REQUIRED: 'where the person stays, and whether that counts as an address here',
  PROGRAMME_LENGTH: 'how long the person expects to stay',
  OUT_OF_AREA: 'in which area the person lives',
  CUSTODY: 'whether the person is in custody',
  AGE: 'the person’s date of birth',
  LANGUAGE: 'which language the person speaks, and whether they need an interpreter',
  ABSTINENCE_REQUIRED: 'whether the person uses alcohol or drugs',
  SUBSTANCE_STABILISATION: 'how stable the person’s alcohol or drug use is',
  MENTAL_HEALTH: 'how the person’s mental health is now',
  IMMIGRATION_NRPF: 'whether the person has recourse to public funds',
  LITERACY: 'whether the person reads and writes',
  DIGITAL: 'whether the person has a device, data and a private place',
  DENIAL: 'whether the person acknowledges some of the behaviour',
  MOTIVATION: 'whether the person is willing to start',
};

/** What would have to change, or be found out, so that this is met; undefined where it is met. */
export function changeNeeded({ barrier, result, text, feature }: Checked): ChangeNeeded | undefined {
  if (result === 'PASS') return undefined;
  if (feature !== undefined) {
    const offer = labelOf(ACCESS_FEATURES, feature).toLowerCase();
    return result === 'FAIL'
      ? { by: SERVICE, text: `Offer this: ${offer}` }
      : asked(`whether this is offered: ${offer}`);
  }
  if (result === 'UNKNOWN') return asked(QUESTIONS[barrier] ?? `whether this is met: ${text ?? barrier}`);
  return CHANGES[barrier] ?? { by: SERVICE, text: `Do without this criterion, or adapt it: ${text ?? barrier}` };
}

const asked = (question: string): ChangeNeeded => ({ by: 'you', text: `Find out ${question}` });
