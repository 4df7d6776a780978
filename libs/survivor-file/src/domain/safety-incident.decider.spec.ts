import { deciderSpec } from '#kernel/testing';
import type { SurvivorFileEvent } from './survivor-file.events.js';
import { survivorFileDecider } from './survivor-file.decider.js';
import {
  aSurvivorFile as a,
  EXAMPLE_ADDRESS_ID,
  EXAMPLE_ADVOCATE_ID,
  EXAMPLE_CONTACT_ID,
  EXAMPLE_INCIDENT_ID,
  OTHER_ADVOCATE_ID,
} from './survivor-file.examples.js';

const OTHER_INCIDENT_ID = '14c1de47-0000-4000-8000-000000000002';
const given = deciderSpec(survivorFileDecider);
const asked = { now: new Date('2025-03-20T09:30:00.000Z'), today: '2025-03-20', by: EXAMPLE_ADVOCATE_ID };
const opened = [a.SurvivorFileOpened(), a.SurvivorNameRecorded(), a.AdvocateAssigned()];
const withAddress = [...opened, a.AddressRecorded()];
const { steps } = a.SafetyIncidentRaised().data;

describe('A safety incident', () => {
  const { account, source, awareAt } = a.SafetyIncidentRaised().data;
  const raise = {
    type: 'RaiseSafetyIncident',
    ...asked,
    incidentId: EXAMPLE_INCIDENT_ID,
    addressId: EXAMPLE_ADDRESS_ID,
    source,
    account,
    awareAt: new Date(awareAt),
  } as const;
  const raised = [...withAddress, a.SafetyIncidentRaised()];
  const finish = {
    type: 'FinishSafetyStep',
    ...asked,
    now: new Date('2025-03-20T09:20:00.000Z'),
    incidentId: EXAMPLE_INCIDENT_ID,
    step: 'TELL_SURVIVOR',
  } as const;

  it('marks the address at once, and starts every clock at the moment of awareness', () =>
    given(...withAddress)
      .when(raise)
      .then(a.SafetyIncidentRaised(), a.AddressStatusChanged({ status: 'COMPROMISED' })));
  it('leaves an address marked that is', () =>
    given(...withAddress, a.AddressStatusChanged({ status: 'COMPROMISED' }))
      .when(raise)
      .then(a.SafetyIncidentRaised()));
  it('asks for the address to be marked where it is not said which', () => {
    const { addressId: _address, ...unknown } = raise;
    const { addressId: _, ...data } = a.SafetyIncidentRaised().data;
    const [survivor, police, ...later] = steps;
    const all = [survivor, police, { step: 'MARK_ADDRESS' as const, dueAt: '2025-03-20T10:00:00.000Z' }, ...later];
    given(...withAddress)
      .when(unknown)
      .then({ type: 'SafetyIncidentRaised', data: { ...data, steps: all.flatMap((step) => step ?? []) } });
  });
  it('is about an address of the file', () =>
    given(...opened)
      .when(raise)
      .thenRule('address-not-found'));
  it('became known before now', () =>
    given(...withAddress)
      .when({ ...raise, awareAt: new Date('2025-03-20T09:30:01.000Z') })
      .thenRule('incident-aware-in-future'));
  it('is dealt with step by step', () =>
    given(...raised)
      .when({ ...finish, step: 'TELL_POLICE' })
      .then(a.SafetyStepDone({ step: 'TELL_POLICE' })));
  it('is told to the survivor by a way that is safe now, or in person', () => {
    given(...raised, a.SafeContactSet())
      .when({ ...finish, contactId: EXAMPLE_CONTACT_ID })
      .then(a.SurvivorTold(), a.SafetyStepDone());
    const { contactId: _, ...inPerson } = a.SurvivorTold().data;
    given(...raised)
      .when(finish)
      .then({ type: 'SurvivorTold', data: inPerson }, a.SafetyStepDone());
  });
  it.each<[string, SurvivorFileEvent[]]>([
    ['is not on record', []],
    ['was withdrawn', [a.SafeContactSet(), a.SafeContactWithdrawn()]],
    ['has expired on record', [a.SafeContactSet(), a.SafeContactExpired()]],
    ['has run out', [a.SafeContactSet({ expiresAt: '2025-03-20T09:20:00.000Z' })]],
    ['is one never to use', [a.SafeContactSet({ isSafe: false })]],
    [
      'is one never to use by another entry',
      [a.SafeContactSet(), a.SafeContactSet({ contactId: OTHER_INCIDENT_ID, isSafe: false })],
    ],
  ])('is never told by a way that %s', (_, events) =>
    given(...raised, ...events)
      .when({ ...finish, contactId: EXAMPLE_CONTACT_ID })
      .thenRule('incident-told-by-unsafe-way'),
  );
  it('has its source found when what gave it away is named', () => {
    const found = { ...finish, step: 'FIND_SOURCE' } as const;
    given(...raised)
      .when(found)
      .thenRule('incident-source-not-named');
    given(...raised)
      .when({ ...found, system: 'COURT' })
      .then(a.LeakSourceNamed(), a.SafetyStepDone({ step: 'FIND_SOURCE' }));
  });
  it('has each step done once', () =>
    given(...raised, a.SafetyStepDone())
      .when(finish)
      .thenRule('incident-step-already-done'));
  it('has no other steps', () => {
    given(...raised)
      .when({ ...finish, step: 'MARK_ADDRESS' })
      .thenRule('incident-step-not-found');
    given(...opened)
      .when(finish)
      .thenRule('incident-step-not-found');
  });
});

describe('A safety incident that turned out not to be confirmed', () => {
  const { reason, account, closedAt } = a.SafetyIncidentNotConfirmed().data;
  const raised = [...withAddress, a.SafetyIncidentRaised()];
  const close = {
    type: 'CloseSafetyIncident',
    ...asked,
    now: new Date(closedAt),
    by: OTHER_ADVOCATE_ID,
    raisedBy: EXAMPLE_ADVOCATE_ID,
    incidentId: EXAMPLE_INCIDENT_ID,
    reason,
    account,
  } as const;
  const finish = { type: 'FinishSafetyStep', ...asked, incidentId: EXAMPLE_INCIDENT_ID } as const;

  it('is closed with the reason, and with it every step but that of asking which ways are safe', () =>
    given(...raised)
      .when(close)
      .then(a.SafetyIncidentNotConfirmed()));
  it('leaves what was done as it was done', () =>
    given(...raised, a.SafetyStepDone(), a.SafetyStepDone({ step: 'CHECK_WAYS' }))
      .when(close)
      .then(
        a.SafetyIncidentNotConfirmed({
          endedSteps: ['TELL_POLICE', 'FIND_SOURCE', 'BLOCK_SOURCE', 'REVIEW_SENT', 'REPORT_BREACH'],
        }),
      ));
  it('is never closed by who raised it', () =>
    given(...raised)
      .when({ ...close, by: EXAMPLE_ADVOCATE_ID })
      .thenRule('incident-closed-by-who-raised-it'));
  it('is closed by any of them where a report raised it', () =>
    given(...raised)
      .when({ ...close, raisedBy: undefined })
      .then(a.SafetyIncidentNotConfirmed()));
  it('needs words for what was checked', () =>
    given(...raised)
      .when({ ...close, account: ' ' })
      .thenRule('incident-finding-missing'));
  it('has to be there', () =>
    given(...withAddress)
      .when(close)
      .thenRule('incident-not-found'));
  it('is closed once', () =>
    given(...raised, a.SafetyIncidentNotConfirmed())
      .when(close)
      .thenRule('incident-closed-already'));
  it('has nothing left to do but to ask the survivor', () => {
    const closed = given(...raised, a.SafetyIncidentNotConfirmed());
    closed.when({ ...finish, step: 'TELL_POLICE' }).thenRule('incident-closed-already');
    closed
      .when({ ...finish, now: new Date('2025-03-20T09:20:00.000Z'), step: 'CHECK_WAYS' })
      .then(a.SafetyStepDone({ step: 'CHECK_WAYS' }));
  });
  it('can be raised anew, and marks the place again', () =>
    given(...raised, a.SafetyIncidentNotConfirmed())
      .when({
        type: 'RaiseSafetyIncident',
        ...asked,
        ...{ incidentId: OTHER_INCIDENT_ID, addressId: EXAMPLE_ADDRESS_ID, source: 'COURT_BUNDLE' },
        account: a.SafetyIncidentRaised().data.account,
        awareAt: new Date(a.SafetyIncidentRaised().data.awareAt),
      })
      .then(
        a.SafetyIncidentRaised({ incidentId: OTHER_INCIDENT_ID }),
        a.AddressStatusChanged({ status: 'COMPROMISED' }),
      ));
});
