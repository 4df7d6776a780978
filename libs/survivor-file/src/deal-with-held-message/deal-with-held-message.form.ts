/** Saying that a message was dealt with needs no words. */
export class DealWithHeldMessageForm {}
