/** Giving a file up needs no words. */
export class EndAdvocateForm {}
