import { TextField } from '#web';

/** What somebody looks for: a name, part of one, or a reference. It is posted, so that it stands in no address. */
export class PersonSearchForm {
  @TextField({ label: 'The name or reference', required: 'Enter a name or a reference', max: 100 })
  terms!: string;
}
