import { newId } from '#event-store';
import { addDays, londonDate, type IsoDate } from '#kernel';
import {
  contactIdOf,
  OpenSurvivorFile,
  RecordAddress,
  RecordSafeContact,
  RecordWish,
  survivorFileIdOf,
  WithdrawWish,
} from '#survivor-file';
import { commandIdOf, type Script } from './script.js';
import { caseOf } from './tell-case.js';

const OPENED = 'maren comes to the advice service';
const MOBILE = 'maren says when she can be called';
const WISHED = 'maren says what she wants';

/** The file of the survivor of story A. */
export const MAREN_FILE_ID = survivorFileIdOf(commandIdOf(OPENED));
const CONTACT_ID = contactIdOf(commandIdOf(MOBILE));

/**
 * The survivor's side of story A (domain §12): Maren Fable at Wexcombe IDVA, who can be called on two mornings a week and
 * never by voicemail, and who wants to stay where she is. Nobody in it exists; the number is one kept for fiction.
 */
export function tellStoryASurvivor(story: Script, now: Date): void {
  story.at('2025-03-14', '10:30', 'maris');
  story.does(OPENED, ({ commandId, signed }) => {
    return new OpenSurvivorFile({ caseId: caseOf('jasper').caseId, name: 'Maren Fable' }, commandId, signed);
  });
  story.at('2025-03-14', '10:40', 'maris');
  saysWhenToCall(story, MOBILE, '2025-03-14', '10:35');
  story.does('where maren lives', ({ commandId, signed }) => {
    const place = { kind: 'HOME', address: '7 Quayfable Terrace, Wexcombe', postcode: 'ZZ99 3VZ' } as const;
    return new RecordAddress(MAREN_FILE_ID, place, commandId, signed);
  });
  story.does('where pip goes to school', ({ commandId, signed }) => {
    const place = { kind: 'SCHOOL', address: 'Marigold Lane Primary School, Wexcombe' } as const;
    return new RecordAddress(MAREN_FILE_ID, place, commandId, signed);
  });
  for (const on of ['2025-04-08', '2025-05-06', '2025-06-03', '2025-07-01', '2025-07-29', '2025-08-26']) {
    story.at(on, '11:00', 'maris');
    saysWhenToCall(story, `maren says on ${on} that it is still safe`, on, '10:45');
  }
  tellWish(story);
  const recently = addDays(londonDate(now), -3);
  story.at(recently, '11:30', 'maris');
  saysWhenToCall(story, 'maren says that it is safe again', recently, '11:15');
}

function tellWish(story: Script): void {
  const wish = 'She wants to stay at home with Pip, and him to be housed elsewhere.';
  story.at('2025-08-05', '11:00', 'maris');
  story.does(WISHED, ({ commandId, signed }) => {
    return new RecordWish(MAREN_FILE_ID, { about: 'HOME', wish, saidOn: '2025-08-05' }, commandId, signed);
  });
  story.at('2025-09-12', '10:00', 'maris');
  story.does('maren is told first and asked again', ({ commandId, signed }) => {
    return new WithdrawWish(MAREN_FILE_ID, newId(commandIdOf(WISHED), 'wish'), commandId, signed);
  });
  story.does('maren says it again', ({ commandId, signed }) => {
    const details = { about: 'HOME', wish: `${wish} She knows the date of his move.`, saidOn: '2025-09-12' } as const;
    return new RecordWish(MAREN_FILE_ID, details, commandId, signed);
  });
}

/** Tuesday and Thursday mornings on her mobile, never a voicemail: said for the first time, or once more. */
function saysWhenToCall(story: Script, step: string, confirmedOn: IsoDate, confirmedTime: string): void {
  story.does(step, ({ commandId, signed }) => {
    const contact = {
      ...({ channel: 'PHONE_CALL', value: '07700 900123', use: 'SAFE' } as const),
      ...{ from: '10:00', until: '12:00', alias: 'the dentist', codeWord: 'marigold' },
      days: ['TUESDAY' as const, 'THURSDAY' as const],
      allowed: [],
      mustNotKnow: 'Her sister-in-law, who answers the landline',
      ...{ isDeviceShared: false, needsInterpreterNotFromFamily: false, confirmedOn, confirmedTime },
    };
    return new RecordSafeContact(MAREN_FILE_ID, contact, commandId, signed, CONTACT_ID);
  });
}
