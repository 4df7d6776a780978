import { load } from '#event-store';
import { RecordSharingDecision, ReleaseInformation, sharingIdOf, sharingStream } from '#sharing';
import { sharingDecider } from '../../../../libs/sharing/src/domain/sharing.decider.js';
import { CASES, POLICE, SERVICE_PROVIDER, STRANGER } from '../world/cast.js';
import { MISTAKES, type Desk, type Move } from './move.js';
import { sharingDetails } from './sharing-details.js';

/** Records a decision about a case: to share, not to share, sometimes with somebody unknown. */
export function recordSharing({ signed, commandId, random, ledger }: Desk): Move {
  const recipient = random.chance(MISTAKES) ? STRANGER : random.pick([POLICE, SERVICE_PROVIDER]);
  const decision = random.pick(['SHARE', 'SHARE', 'DO_NOT_SHARE'] as const);
  const details = sharingDetails({ decision, recipientOrganisationIds: [recipient] });
  const { caseId } = random.pick(CASES);
  const message = new RecordSharingDecision(caseId, { details, decidedOn: signed.today }, commandId, signed);
  return {
    what: 'RecordSharingDecision',
    run: ({ recordSharing: handler }) => handler.execute(message),
    done: () => void ledger.sharingIds.push(sharingIdOf(commandId)),
  };
}

/** Says that the recipients got what was decided. */
export async function release({ signed, commandId, random, ledger, screen }: Desk): Promise<Move | undefined> {
  if (ledger.sharingIds.length === 0) return undefined;
  const sharingId = random.pick(ledger.sharingIds);
  const { revision } = await load(screen, sharingDecider, sharingStream(sharingId));
  const seen = random.chance(0.5) ? revision : undefined;
  const details = { releasedOn: signed.today, method: 'MEETING' } as const;
  const message = new ReleaseInformation(sharingId, details, seen, commandId, signed);
  return { what: 'ReleaseInformation', run: ({ release: handler }) => handler.execute(message) };
}
