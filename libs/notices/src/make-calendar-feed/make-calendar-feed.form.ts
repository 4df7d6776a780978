/** A form that is nothing but a button: its command id alone counts, so that pressing twice makes one calendar. */
export class MakeCalendarFeedForm {}
