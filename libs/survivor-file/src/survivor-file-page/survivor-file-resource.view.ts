import type { OpenSurvivorFile, SafeContact } from '../domain/survivor-file.state.js';

/**
 * A file as the API gives it: nothing in it is locating. Who the survivor is, how to reach them and where they are is shown
 * on a page only, where somebody can be asked to prove who they are.
 */
export function survivorFileResourceView(file: OpenSurvivorFile) {
  const { survivorFileId, caseIds, advocateOrganisationId, openedOn, advocates, contacts, addresses, wishes } = file;
  return {
    ...{ survivorFileId, caseIds, advocateOrganisationId, openedOn, advocates, wishes },
    contacts: contacts.map(contactOf),
    addresses: addresses.map(({ addressId, status, recordedOn }) => ({ addressId, status, recordedOn })),
    incidents: file.incidents.map(({ incidentId, addressId, source, awareAt, steps, notConfirmed }) => ({
      ...{ incidentId, addressId, source, awareAt, steps },
      ...(notConfirmed && { notConfirmed: { reason: notConfirmed.reason, closedAt: notConfirmed.closedAt } }),
    })),
    heldMessages: file.heldMessages,
    consultations: file.consultations.map(({ memberId, organisationId, reason, until }) => {
      return { memberId, organisationId, reason, until };
    }),
  };
}

const contactOf = ({ contactId, channel, isSafe, confirmedAt, expiresAt, setBy, ended }: SafeContact) => ({
  ...{ contactId, channel, isSafe, confirmedAt, expiresAt, setBy },
  ...(ended !== undefined && { ended }),
});
