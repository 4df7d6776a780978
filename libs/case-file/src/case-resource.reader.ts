import type { Resource } from '#access';
import { load, type EventStore } from '#event-store';
import { resourceOfCase } from './case-file.actions.js';
import { notClosed } from './domain/closing.policies.js';
import { isSealedWhole } from './domain/seal.policies.js';
import { caseDecider } from './domain/case.decider.js';
import type { Case } from './domain/case.state.js';
import { caseStream } from './domain/case.stream.js';

/** A case as the log has it now, for handlers that write to another stream in its name. */
export const loadCase = async (store: EventStore, caseId: string): Promise<Case> =>
  (await load(store, caseDecider, caseStream(caseId))).state;

/**
 * For handlers that begin something new in the name of a case: throws `RuleBroken('case-closed')` when the log says that it is
 * closed now. A case that there is not is for permissions to refuse.
 */
export async function requireNotClosed(store: EventStore, caseId: string): Promise<void> {
  const found = await loadCase(store, caseId);
  if (found.status === 'open') notClosed(found);
}

/** Who stands in which relation to a case, from the log itself; undefined when there is no such case, or it is sealed as a whole. */
export async function caseResource(store: EventStore, caseId: string): Promise<Resource | undefined> {
  const found = await loadCase(store, caseId);
  return found.status === 'open' && isSealedWhole(found) ? undefined : resourceOfCase(found);
}
