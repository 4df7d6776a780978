import { TextField } from '#web';

/** Six digits from the app, or one of the codes on paper. */
export class CodeForm {
  @TextField({ label: 'Code', required: 'Enter the code that your app shows', max: 40 })
  code!: string;
}
