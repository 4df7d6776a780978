import { CodeField } from '#web';
import { SAFETY_STEPS, type SafetyStep } from '../domain/code-lists/index.js';

/** A step of a safety incident that is done. */
export class FinishSafetyStepForm {
  @CodeField(SAFETY_STEPS, { required: 'Select the step that is done' })
  step!: SafetyStep;
}
