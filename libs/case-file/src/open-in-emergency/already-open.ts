import { NotFound, type Permissions, type SignedIn } from '#access';
import type { NamedCase } from './named-case.query.js';

/** Looked up in the place of a case that is not there, so that an answer takes as long. */
const NO_CASE: NamedCase = {
  caseId: '00000000-0000-0000-0000-000000000000',
  holderOrganisationId: '00000000-0000-0000-0000-000000000000',
};

/** The case, where the member may open its page without an emergency: then nobody is to be alarmed. */
export async function alreadyOpen(
  permissions: Permissions,
  signed: SignedIn,
  found: NamedCase | undefined,
): Promise<NamedCase | undefined> {
  const { caseId, holderOrganisationId } = found ?? NO_CASE;
  const resource = { kind: 'case', id: caseId, caseIds: [caseId], relations: { holder: [holderOrganisationId] } };
  try {
    await permissions.require(signed, 'case:read', resource);
    return found;
  } catch (refused) {
    if (refused instanceof NotFound) return undefined;
    throw refused;
  }
}
