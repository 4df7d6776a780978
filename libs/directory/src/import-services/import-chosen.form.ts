import { IdField } from '#web';

/** A button under a report: which import it was shown for, so that another file that was sent since is left alone. */
export class ImportChosenForm {
  @IdField({ label: 'The import', required: 'Look at the report and press again' })
  importId!: string;
}
