import { CodeField, CodesField } from '#web';
import {
  SCREENING_BASES,
  SCREENING_FINDINGS,
  type ScreeningBasis,
  type ScreeningFinding,
} from '../domain/case.codes.js';

/** What was found, and on what it rests. */
export class ScreenCounterAllegationForm {
  @CodeField(SCREENING_FINDINGS, { required: 'Select who is the primary perpetrator' })
  finding!: ScreeningFinding;

  @CodesField(SCREENING_BASES, { required: 'Select what the finding rests on' })
  bases!: readonly ScreeningBasis[];
}
