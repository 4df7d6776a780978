import type { CodeList } from '#kernel';
import { CodeField, CodesField, LongTextField, RevisionField } from '#web';
import { EXEMPTIONS, ITEM_DECISIONS, type Exemption, type ItemDecision } from '../domain/subject-access.codes.js';
import { TREATMENTS } from '../treatment/all-treatments.js';

/** Every field that an item can have, by the name it has in the log. */
const FIELD_NAMES: CodeList = {
  name: 'bundle-field',
  codes: [
    ...new Set(
      Object.values(TREATMENTS).flatMap((treated) => ('fields' in treated ? Object.keys(treated.fields) : [])),
    ),
  ].map((code) => ({ code, label: code })),
};

/** What is decided on one item. */
export class DecideItemForm {
  @CodeField(ITEM_DECISIONS, { required: 'Select what is to become of this item' })
  decision!: ItemDecision;

  @CodesField(FIELD_NAMES)
  withheldFields!: readonly string[];

  @CodeField(EXEMPTIONS)
  exemption?: Exemption;

  @LongTextField({ label: 'The reason', max: 2_000 })
  reason?: string;

  @RevisionField()
  seenRevision!: string;
}
