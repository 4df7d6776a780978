/** A button that needs no answer. */
export class OnePressForm {}
