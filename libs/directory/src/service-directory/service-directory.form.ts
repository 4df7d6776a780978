import { BARRIERS, type Barrier } from '#kernel';
import { CodesField, TextField } from '#web';

/** What a list of services is narrowed down by; everything may be left open. Nothing in it is about a person. */
export class ServiceDirectoryForm {
  @TextField({ label: 'Area', max: 80 })
  area?: string;

  @TextField({ label: 'Words', max: 100 })
  words?: string;

  @CodesField(BARRIERS, { label: 'Leave out services that ask for this' })
  without!: Barrier[];
}
