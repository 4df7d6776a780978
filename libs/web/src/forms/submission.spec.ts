import { codeList } from '#kernel';
import { CodeField, CodesField } from './code-field.js';
import { DateField } from './date-field.js';
import { RevisionField } from './hidden-fields.js';
import { SubmissionPipe } from './submission.js';
import { LongTextField, TextField } from './text-field.js';

const COLOURS = codeList('colour', { RED: 'Red', BLUE: 'Blue' });

class SampleForm {
  @TextField({ label: 'Name', required: 'Enter a name' }) name!: string;
  @LongTextField({ label: 'Reason', noContactDetails: true }) reason: string | undefined;
  @CodeField(COLOURS, { required: 'Select a colour' }) colour!: string;
  @CodesField(COLOURS) others!: string[];
  @DateField({ label: 'Date of birth', notFuture: true }) born: string | undefined;
  @RevisionField() seenRevision!: string;
}
const pipe = new SubmissionPipe(SampleForm);
const good = {
  name: ' Siân ',
  colour: 'RED',
  others: 'BLUE',
  'born-day': '3',
  'born-month': '3',
  'born-year': '1990',
  seenRevision: '4',
};

describe('A form sent from a page', () => {
  it('is accepted with clean values, the revision seen and a command id', () => {
    const submission = pipe.transform({ ...good, commandId: '0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10' });
    expect(submission).toMatchObject({
      ok: true,
      form: { name: 'Siân', colour: 'RED', others: ['BLUE'], born: '1990-03-03' },
      seenRevision: 4n,
      commandId: '0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10',
    });
  });

  it('comes back with one error a field, linked to its input, and what was typed', () => {
    const submission = pipe.transform({
      seenRevision: '4',
      reason: ' her flat, SW1A 1AA ',
      'born-day': '3',
      'born-year': '1990',
    });
    expect(submission).toMatchObject({
      ok: false,
      errors: [
        { field: 'name', text: 'Enter a name', href: '#name', code: 'required' },
        { field: 'reason', code: 'contact-details', href: '#reason' },
        { field: 'colour', text: 'Select a colour', href: '#colour' },
        { field: 'born', text: 'Date of birth must include a month', href: '#born-month' },
      ],
      entered: { reason: ' her flat, SW1A 1AA ', 'born-day': '3', 'born-month': '', 'born-year': '1990' },
    });
  });
});
