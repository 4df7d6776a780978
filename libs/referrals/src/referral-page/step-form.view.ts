import type { FieldError, Refused } from '#web';
import type { OpenReferral } from './referral.reader.js';
import { identity, type IdentityView } from './referral-page.view.js';

/** What every form about a sent referral shows around its own questions. */
export interface StepFormView {
  readonly identity: IdentityView;
  readonly referralId: string;
  readonly reference: string;
  readonly seenRevision: string;
  readonly errors: readonly FieldError[];
  readonly entered: Readonly<Record<string, unknown>>;
  readonly commandId?: string;
}

/** A form shown for the first time, or again with what was typed. The revision first seen stays the one that is sent. */
export function stepForm(open: OpenReferral, refused?: Refused): StepFormView {
  const { referralId, reference, revision } = open.entry;
  const first = refused?.entered['seenRevision'];
  return {
    identity: identity(open),
    referralId,
    reference,
    seenRevision: typeof first === 'string' && /^\d{1,18}$/.test(first) ? first : revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused ? { commandId: refused.commandId } : {}),
  };
}
