import { RuleBroken, type Decider } from '#kernel';
import { SAFETY_STEPS, STEP_HOURS, STEP_THAT_STAYS, type PlaceKind } from './code-lists/index.js';
import type * as Asked from './survivor-file.commands.js';
import type { SurvivorFileCommand } from './survivor-file.commands.js';
import type { SurvivorFileEvent } from './survivor-file.events.js';
import { evolve } from './survivor-file.evolution.js';
import { brokenByContact, brokenByStatus, CONSULTATION_MINUTES, expiryOf } from './survivor-file.policies.js';
import { isAdvocate, isToDo, type OpenSurvivorFile, type SurvivorFile } from './survivor-file.state.js';
import { isSaidToBeSafe } from './way.policies.js';

/** Rules with their codes: README.md. Throws `RuleBroken`. */
export const survivorFileDecider: Decider<SurvivorFile, SurvivorFileCommand, SurvivorFileEvent> = {
  initial: { status: 'none' },
  evolve,
  decide(command, state) {
    if (command.type === 'Open') return open(command, state);
    if (state.status === 'none') throw new RuleBroken('survivor-file-not-found');
    switch (command.type) {
      case 'RecordName':
        return [nameRecorded(state, command)];
      case 'AssignAdvocate':
        return [assign(command, state)];
      case 'EndAdvocate':
        return [endAdvocate(command, state)];
      case 'SetSafeContact':
        return [setContact(command, state)];
      case 'WithdrawSafeContact':
        return [withdrawContact(command, state)];
      case 'ExpireSafeContact':
        return expire(command, state);
      case 'RecordAddress':
        return recordAddress(command, state);
      case 'ChangeAddressStatus':
        return [changeStatus(command, state)];
      case 'RecordWish':
        return [recordWish(command, state)];
      case 'WithdrawWish':
        return [withdrawWish(command, state)];
      case 'RaiseSafetyIncident':
        return raise(command, state);
      case 'FinishSafetyStep':
        return finishStep(command, state);
      case 'CloseSafetyIncident':
        return [closeIncident(command, state)];
      case 'Consult':
        return [consult(command, state)];
      case 'HoldMessage':
        return hold(command, state);
      case 'DealWithHeldMessage':
        return [dealWith(command, state)];
    }
  },
};

const need = (holds: boolean, rule: string): void => {
  if (!holds) throw new RuleBroken(rule);
};

const refuse = (rule: string | undefined): void => {
  if (rule !== undefined) throw new RuleBroken(rule);
};

function open(command: Asked.Open, state: SurvivorFile): SurvivorFileEvent[] {
  const { survivorFileId, caseIds, organisationId, today, by: memberId } = command;
  need(state.status === 'none', 'survivor-file-already-open');
  need(caseIds.length > 0, 'survivor-file-case-missing');
  return [
    {
      type: 'SurvivorFileOpened',
      data: { survivorFileId, caseIds: [...new Set(caseIds)], advocateOrganisationId: organisationId, openedOn: today },
    },
    nameRecorded({ survivorFileId }, command),
    { type: 'AdvocateAssigned', data: { survivorFileId, memberId, organisationId, assignedOn: today } },
  ];
}

function nameRecorded(
  { survivorFileId }: Pick<OpenSurvivorFile, 'survivorFileId'>,
  { name, today }: Pick<Asked.RecordName, 'name' | 'today'>,
): SurvivorFileEvent {
  need(name.trim() !== '', 'survivor-name-missing');
  return { type: 'SurvivorNameRecorded', data: { survivorFileId, name, recordedOn: today } };
}

function assign({ memberId, organisationId, today }: Asked.Assign, file: OpenSurvivorFile): SurvivorFileEvent {
  const { survivorFileId, advocateOrganisationId } = file;
  need(organisationId === advocateOrganisationId, 'advocate-of-another-organisation');
  need(!isAdvocate(file, memberId), 'advocate-already-assigned');
  return { type: 'AdvocateAssigned', data: { survivorFileId, memberId, organisationId, assignedOn: today } };
}

function endAdvocate({ memberId, today }: Asked.EndAdvocate, file: OpenSurvivorFile): SurvivorFileEvent {
  need(isAdvocate(file, memberId), 'advocate-not-assigned');
  const left = file.advocates.filter((each) => each.endedOn === undefined && each.memberId !== memberId);
  need(left.length > 0, 'advocate-last-one');
  return { type: 'AdvocateEnded', data: { survivorFileId: file.survivorFileId, memberId, endedOn: today } };
}

function setContact({ contact, now, by }: Asked.SetContact, file: OpenSurvivorFile): SurvivorFileEvent {
  const earlier = file.contacts.find(({ contactId }) => contactId === contact.contactId);
  need(earlier?.ended === undefined || earlier.ended === 'EXPIRED', 'safe-contact-withdrawn');
  refuse(brokenByContact(contact, now));
  const { confirmedAt, expiresAt = expiryOf(confirmedAt), ...said } = contact;
  const times = { confirmedAt: confirmedAt.toISOString(), expiresAt: expiresAt.toISOString() };
  return { type: 'SafeContactSet', data: { survivorFileId: file.survivorFileId, ...said, ...times, setBy: by } };
}

function withdrawContact(
  { contactId, reason, today }: Asked.WithdrawContact,
  { survivorFileId, contacts }: OpenSurvivorFile,
): SurvivorFileEvent {
  const contact = contacts.find((each) => each.contactId === contactId);
  need(contact !== undefined, 'safe-contact-not-found');
  need(contact?.ended === undefined || contact.ended === 'EXPIRED', 'safe-contact-withdrawn');
  return { type: 'SafeContactWithdrawn', data: { survivorFileId, contactId, reason, withdrawnOn: today } };
}

/** Nothing is left to do where the way has ended: the clock may come twice. */
function expire(
  { contactId, now }: Asked.ExpireContact,
  { survivorFileId, contacts }: OpenSurvivorFile,
): SurvivorFileEvent[] {
  const contact = contacts.find((each) => each.contactId === contactId);
  if (!contact || contact.ended !== undefined) return [];
  need(new Date(contact.expiresAt) <= now, 'safe-contact-not-expired-yet');
  return [{ type: 'SafeContactExpired', data: { survivorFileId, contactId, expiredAt: contact.expiresAt } }];
}

/** Where somebody lives is one place at a time: the one before is no longer used, unless it was said that it is (domain §13, case 3). */
function recordAddress(
  command: Asked.RecordAddress,
  { survivorFileId, addresses }: OpenSurvivorFile,
): SurvivorFileEvent[] {
  const { addressId, kind, address, postcode, isFormerStillUsed, today } = command;
  need(!addresses.some((each) => each.addressId === addressId), 'address-already-recorded');
  const data = { survivorFileId, addressId, kind, address, status: 'CONFIDENTIAL', recordedOn: today } as const;
  const recorded = { type: 'AddressRecorded', data: postcode === undefined ? data : { ...data, postcode } } as const;
  const former = addresses.filter((each) => isWhereTheyLive(each.kind) && each.status !== 'HISTORIC');
  const left = isWhereTheyLive(kind) && !isFormerStillUsed ? former : [];
  const historic = { survivorFileId, status: 'HISTORIC', changedOn: today } as const;
  return [
    recorded,
    ...left.map((each): SurvivorFileEvent => {
      return { type: 'AddressStatusChanged', data: { ...historic, addressId: each.addressId } };
    }),
  ];
}

const isWhereTheyLive = (kind: PlaceKind): boolean => kind === 'HOME' || kind === 'REFUGE';

function changeStatus(
  { addressId, status, today }: Asked.ChangeStatus,
  { survivorFileId, addresses, incidents }: OpenSurvivorFile,
): SurvivorFileEvent {
  const address = addresses.find((each) => each.addressId === addressId);
  if (!address) throw new RuleBroken('address-not-found');
  refuse(brokenByStatus(address, status, incidents));
  return { type: 'AddressStatusChanged', data: { survivorFileId, addressId, status, changedOn: today } };
}

function recordWish(
  { wishId, about, wish, saidOn, today }: Asked.RecordWish,
  { survivorFileId, wishes }: OpenSurvivorFile,
): SurvivorFileEvent {
  need(!wishes.some((each) => each.wishId === wishId), 'wish-already-recorded');
  need(saidOn <= today, 'wish-in-future');
  return { type: 'WishRecorded', data: { survivorFileId, wishId, about, wish, saidOn } };
}

function withdrawWish({ wishId, today }: Asked.WithdrawWish, file: OpenSurvivorFile): SurvivorFileEvent {
  const wish = file.wishes.find((each) => each.wishId === wishId);
  if (!wish) throw new RuleBroken('wish-not-found');
  need(wish.withdrawnOn === undefined, 'wish-already-withdrawn');
  return { type: 'WishWithdrawn', data: { survivorFileId: file.survivorFileId, wishId, withdrawnOn: today } };
}

const HOUR_MS = 3_600_000;

/** Safety first: the address counts as compromised from this moment, not when somebody comes to that step. */
function raise(command: Asked.RaiseIncident, { survivorFileId, addresses }: OpenSurvivorFile): SurvivorFileEvent[] {
  const { incidentId, addressId, source, account, awareAt, now, today } = command;
  need(awareAt <= now, 'incident-aware-in-future');
  const address = addresses.find((each) => each.addressId === addressId);
  need(addressId === undefined || address !== undefined, 'address-not-found');
  const steps = SAFETY_STEPS.codes
    .filter(({ code }) => code !== 'MARK_ADDRESS' || address === undefined)
    .map(({ code }) => ({ step: code, dueAt: new Date(awareAt.getTime() + STEP_HOURS[code] * HOUR_MS).toISOString() }));
  const said = { survivorFileId, incidentId, source, account, awareAt: awareAt.toISOString(), steps };
  const raised = {
    type: 'SafetyIncidentRaised',
    data: addressId === undefined ? said : { ...said, addressId },
  } as const;
  if (!address || address.status === 'COMPROMISED') return [raised];
  const { addressId: marked } = address;
  return [
    raised,
    {
      type: 'AddressStatusChanged',
      data: { survivorFileId, addressId: marked, status: 'COMPROMISED', changedOn: today },
    },
  ];
}

/** How the survivor was told and what gave it away are on record with the step: a tick alone would prove neither. */
function finishStep(command: Asked.FinishStep, file: OpenSurvivorFile): SurvivorFileEvent[] {
  const { incidentId, step, now, by } = command;
  const { survivorFileId, incidents } = file;
  const incident = incidents.find((each) => each.incidentId === incidentId);
  const found = incident?.steps.find((each) => each.step === step);
  if (!incident || !found) throw new RuleBroken('incident-step-not-found');
  need(found.doneAt === undefined, 'incident-step-already-done');
  need(isToDo(incident, found), 'incident-closed-already');
  const at = now.toISOString();
  const done = { type: 'SafetyStepDone', data: { survivorFileId, incidentId, step, doneAt: at, doneBy: by } } as const;
  const ids = { survivorFileId, incidentId };
  if (step === 'TELL_SURVIVOR') {
    const { contactId } = command;
    need(contactId === undefined || isSafeNow(file, contactId, now), 'incident-told-by-unsafe-way');
    const told = { ...ids, ...(contactId !== undefined && { contactId }), toldAt: at, toldBy: by };
    return [{ type: 'SurvivorTold', data: told }, done];
  }
  if (step === 'FIND_SOURCE') {
    const { system } = command;
    if (system === undefined) throw new RuleBroken('incident-source-not-named');
    return [{ type: 'LeakSourceNamed', data: { ...ids, system, namedAt: at, namedBy: by } }, done];
  }
  return [done];
}

/**
 * Not by who raised it: what puts a survivor at ease wrongly can cost a life, so two people have looked. Of the steps only
 * asking the survivor which ways are safe stays.
 */
function closeIncident(
  { incidentId, reason, account, raisedBy, now, by }: Asked.CloseIncident,
  { survivorFileId, incidents }: OpenSurvivorFile,
): SurvivorFileEvent {
  const incident = incidents.find((each) => each.incidentId === incidentId);
  if (!incident) throw new RuleBroken('incident-not-found');
  need(incident.notConfirmed === undefined, 'incident-closed-already');
  need(by !== raisedBy, 'incident-closed-by-who-raised-it');
  need(account.trim() !== '', 'incident-finding-missing');
  const left = incident.steps.filter(({ step, doneAt }) => doneAt === undefined && step !== STEP_THAT_STAYS);
  const said = { survivorFileId, incidentId, reason, account, endedSteps: left.map(({ step }) => step) };
  return { type: 'SafetyIncidentNotConfirmed', data: { ...said, closedAt: now.toISOString(), closedBy: by } };
}

/** A way that the survivor said is safe, that has not ended and not run out, and is nowhere said to be one never to use. */
function isSafeNow({ contacts }: OpenSurvivorFile, contactId: string, now: Date): boolean {
  const contact = contacts.find((each) => each.contactId === contactId);
  return contact !== undefined && isSaidToBeSafe(contact, contacts, now);
}

function consult(command: Asked.Consult, { survivorFileId }: OpenSurvivorFile): SurvivorFileEvent {
  const { by: memberId, organisationId, reason, explanation, now } = command;
  need(explanation.trim() !== '', 'consultation-reason-missing');
  const until = new Date(now.getTime() + CONSULTATION_MINUTES * 60_000).toISOString();
  return {
    type: 'SurvivorFileConsulted',
    data: { survivorFileId, memberId, organisationId, reason, explanation, until },
  };
}

/** Nothing is left to do where it was kept back before: the same message may come twice. */
function hold(
  { messageId, way, rule, now }: Asked.HoldMessage,
  { survivorFileId, heldMessages }: OpenSurvivorFile,
): SurvivorFileEvent[] {
  if (heldMessages.some((each) => each.messageId === messageId)) return [];
  return [{ type: 'MessageHeldBack', data: { survivorFileId, messageId, way, rule, heldAt: now.toISOString() } }];
}

function dealWith({ messageId, today }: Asked.DealWithMessage, file: OpenSurvivorFile): SurvivorFileEvent {
  const held = file.heldMessages.find((each) => each.messageId === messageId);
  if (!held) throw new RuleBroken('held-message-not-found');
  need(!held.isDealtWith, 'held-message-dealt-with-already');
  return {
    type: 'HeldMessageDealtWith',
    data: { survivorFileId: file.survivorFileId, messageId, dealtWithOn: today },
  };
}
