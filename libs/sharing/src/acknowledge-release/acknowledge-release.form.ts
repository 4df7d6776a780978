import { IdField } from '#web';

/** What is acknowledged: a notice or, without one, the release itself. */
export class AcknowledgeReleaseForm {
  @IdField({ label: 'The notice of a correction or a recall; left out, the release itself' })
  noticeId?: string;
}
