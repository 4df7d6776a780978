import { loadCase } from '#case-file';
import type { EventStore } from '#event-store';
import { refuseInClosedCase, waitsForOpenCase } from './domain/closed-case.policies.js';
import type { ReferralCommand } from './domain/referral.commands.js';

/** Throws `RuleBroken` when the command begins something new and its case is closed, as the log has it now. */
export async function requireOpenCase(store: EventStore, type: ReferralCommand['type'], caseId: string): Promise<void> {
  if (!waitsForOpenCase(type)) return;
  const found = await loadCase(store, caseId);
  if (found.status === 'open' && found.closed) refuseInClosedCase(type);
}
