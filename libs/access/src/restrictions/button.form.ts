/** A form that is nothing but a button: its command id alone counts, so that pressing twice acts once. */
export class ButtonForm {}
