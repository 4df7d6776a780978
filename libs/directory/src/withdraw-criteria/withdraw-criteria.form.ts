import { RevisionField } from '#web';

/** Taking a version back asks nothing but which entry was on the screen. */
export class WithdrawCriteriaForm {
  @RevisionField()
  seenRevision!: string;
}
