import type { DataOf } from '#kernel';
import type { AddressStatus } from './code-lists/index.js';
import { Locating } from './locating.js';
import type { SurvivorFileEvent } from './survivor-file.events.js';
import type { Address, OpenSurvivorFile, SafeContact, SurvivorFile } from './survivor-file.state.js';

/** The file after `event`. Anything about a file that was never opened is passed over. */
export function evolve(state: SurvivorFile, event: SurvivorFileEvent): SurvivorFile {
  if (event.type === 'SurvivorFileOpened') return opened(event.data);
  return state.status === 'none' ? state : { ...state, ...changed(state, event) };
}

const NOTHING = {
  ...{ names: [], advocates: [], contacts: [], addresses: [], wishes: [] },
  ...{ incidents: [], consultations: [], heldMessages: [] },
};

const opened = (data: DataOf<SurvivorFileEvent, 'SurvivorFileOpened'>): OpenSurvivorFile => ({
  status: 'open',
  ...data,
  ...NOTHING,
});

type Later = Exclude<SurvivorFileEvent, { type: 'SurvivorFileOpened' }>;

function changed(file: OpenSurvivorFile, { type, data }: Later): Partial<OpenSurvivorFile> {
  switch (type) {
    case 'SurvivorNameRecorded':
      return { names: [...file.names, new Locating(data.name)] };
    case 'AdvocateAssigned': {
      const { memberId, organisationId, assignedOn } = data;
      return { advocates: [...file.advocates, { memberId, organisationId, assignedOn }] };
    }
    case 'AdvocateEnded': {
      const isMeant = ({ memberId, endedOn }: { memberId: string; endedOn?: string }) =>
        memberId === data.memberId && endedOn === undefined;
      return { advocates: file.advocates.map((each) => (isMeant(each) ? { ...each, endedOn: data.endedOn } : each)) };
    }
    case 'SafeContactSet':
      return { contacts: [...file.contacts.filter(({ contactId }) => contactId !== data.contactId), contactOf(data)] };
    case 'SafeContactWithdrawn':
      return { contacts: ending(file.contacts, data.contactId, data.reason) };
    case 'SafeContactExpired':
      return { contacts: ending(file.contacts, data.contactId, 'EXPIRED') };
    case 'AddressRecorded': {
      const { addressId, kind, address, postcode, status, recordedOn } = data;
      const place = { addressId, kind, address: new Locating(address), status, recordedOn };
      return { addresses: [...file.addresses, { ...place, ...given('postcode', postcode) }] };
    }
    case 'AddressStatusChanged':
      return {
        addresses: file.addresses.map((each) =>
          each.addressId === data.addressId ? { ...each, ...statusOf(each, data.status) } : each,
        ),
      };
    case 'WishRecorded': {
      const { wishId, about, wish, saidOn } = data;
      return { wishes: [...file.wishes, { wishId, about, wish, saidOn }] };
    }
    case 'WishWithdrawn':
      return {
        wishes: file.wishes.map((each) =>
          each.wishId === data.wishId ? { ...each, withdrawnOn: data.withdrawnOn } : each,
        ),
      };
    case 'SafetyIncidentRaised':
      return { incidents: [...file.incidents, incidentOf(data)] };
    case 'SafetyStepDone':
      return {
        incidents: file.incidents.map((each) => (each.incidentId === data.incidentId ? done(each, data) : each)),
      };
    case 'SurvivorTold': {
      const { incidentId, contactId, toldAt } = data;
      const told = contactId === undefined ? { toldAt } : { toldAt, contactId };
      return { incidents: file.incidents.map((each) => (each.incidentId === incidentId ? { ...each, told } : each)) };
    }
    case 'LeakSourceNamed':
      return {
        incidents: file.incidents.map((each) =>
          each.incidentId === data.incidentId ? { ...each, system: data.system } : each,
        ),
      };
    case 'SafetyIncidentNotConfirmed': {
      const { incidentId, reason, account, closedAt } = data;
      const notConfirmed = { reason, account: new Locating(account), closedAt };
      return {
        incidents: file.incidents.map((each) => (each.incidentId === incidentId ? { ...each, notConfirmed } : each)),
      };
    }
    case 'MessageHeldBack': {
      const { messageId, way, rule, heldAt } = data;
      return { heldMessages: [...file.heldMessages, { messageId, way, rule, heldAt, isDealtWith: false }] };
    }
    case 'HeldMessageDealtWith':
      return {
        heldMessages: file.heldMessages.map((each) =>
          each.messageId === data.messageId ? { ...each, isDealtWith: true } : each,
        ),
      };
    case 'SurvivorFileConsulted': {
      const { memberId, organisationId, reason, explanation, until } = data;
      const consultation = { memberId, organisationId, reason, explanation: new Locating(explanation), until };
      return { consultations: [...file.consultations, consultation] };
    }
  }
}

function given<Name extends string>(name: Name, value: string | undefined): { [name in Name]?: Locating } {
  return value === undefined ? {} : ({ [name]: new Locating(value) } as { [name in Name]: Locating });
}

/** What a place was before it was compromised is kept: it can become that again, and nothing better. */
const statusOf = ({ status: statusBefore }: Address, status: AddressStatus): Partial<Address> =>
  status === 'COMPROMISED' ? { status, statusBefore } : { status };

function contactOf(data: DataOf<SurvivorFileEvent, 'SafeContactSet'>): SafeContact {
  const { survivorFileId: _file, value, days, from, until, codeWord, alias, mustNotKnow, ...rest } = data;
  const isDated = from !== undefined && until !== undefined;
  return {
    ...rest,
    value: new Locating(value),
    ...(isDated && { hours: { days, from, until } }),
    ...given('codeWord', codeWord),
    ...given('alias', alias),
    ...given('mustNotKnow', mustNotKnow),
  };
}

const ending = (contacts: readonly SafeContact[], contactId: string, ended: NonNullable<SafeContact['ended']>) =>
  contacts.map((each) => (each.contactId === contactId ? { ...each, ended } : each));

function incidentOf(data: DataOf<SurvivorFileEvent, 'SafetyIncidentRaised'>) {
  const { incidentId, addressId, source, account, awareAt, steps } = data;
  const incident = { incidentId, source, account: new Locating(account), awareAt, steps };
  return addressId === undefined ? incident : { ...incident, addressId };
}

function done(
  incident: OpenSurvivorFile['incidents'][number],
  { step, doneAt }: DataOf<SurvivorFileEvent, 'SafetyStepDone'>,
) {
  return { ...incident, steps: incident.steps.map((each) => (each.step === step ? { ...each, doneAt } : each)) };
}
