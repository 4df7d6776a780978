import { CodeField, RevisionField } from '#web';
import { PAUSE_REASONS, type PauseReason } from '../domain/service.events.js';

/** Why a service takes no referrals for now. */
export class PauseServiceForm {
  @CodeField(PAUSE_REASONS, { label: 'The reason', required: 'Select why the service takes no referrals' })
  reason!: PauseReason;
}

/** The same on a page, which also says which revision was on the screen. */
export class PauseServicePageForm extends PauseServiceForm {
  @RevisionField()
  seenRevision!: string;
}

/** Taking referrals again asks nothing but which entry was on the screen. */
export class ReopenServiceForm {
  @RevisionField()
  seenRevision!: string;
}
