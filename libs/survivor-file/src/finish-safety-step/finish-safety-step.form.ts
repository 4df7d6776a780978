import { CodeField, IdField } from '#web';
import { EMITTING_SYSTEMS, SAFETY_STEPS, type EmittingSystem, type SafetyStep } from '../domain/code-lists/index.js';

/** A step of a safety incident that is done; with two of them goes how. */
export class FinishSafetyStepForm {
  @CodeField(SAFETY_STEPS, { required: 'Select the step that is done' })
  step!: SafetyStep;

  /** By which way the survivor was told; in person where none is named. */
  @IdField({ label: 'The way' })
  contactId?: string | undefined;

  @CodeField(EMITTING_SYSTEMS)
  system?: EmittingSystem | undefined;
}
