import { CommandIdField } from '#web';

/** A button that needs no answer. */
export class OnePressForm {
  @CommandIdField()
  commandId!: string;
}
