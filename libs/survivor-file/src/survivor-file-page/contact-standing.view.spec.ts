import { fold } from '#kernel';
import { survivorFileDecider } from '../domain/survivor-file.decider.js';
import type { SurvivorFileEvent } from '../domain/survivor-file.events.js';
import { aSurvivorFile as a } from '../domain/survivor-file.examples.js';
import { standingAtThisTime, standingOfContact } from './contact-standing.view.js';

const OTHER_ID = 'c0417ac1-0000-4000-8000-000000000002';
const TUESDAY_MORNING = '2025-03-18T10:30:00.000Z';
const SUNDAY_EVENING = '2025-03-23T19:00:00.000Z';
const A_YEAR_LATER = '2026-03-18T10:30:00.000Z';
const never = a.SafeContactSet({ contactId: OTHER_ID, isSafe: false, value: '+44 7700 900123' });

function fileAfter(events: readonly SurvivorFileEvent[]) {
  const file = fold(survivorFileDecider, [a.SurvivorFileOpened(), a.SurvivorNameRecorded(), ...events]);
  if (file.status === 'none') throw new Error('The file is open');
  return file;
}

/** What stands beside each way, in the file and beside the opened hours. */
function words(at: string, ...events: SurvivorFileEvent[]) {
  const file = fileAfter(events);
  const now = new Date(at);
  return {
    inFile: file.contacts.map((each) => standingOfContact(each, file, now).text),
    atThisTime: file.contacts.map((each) => standingAtThisTime(each, file, now).text),
  };
}

describe('Beside a way to reach a survivor', () => {
  it('stands whether this is one of the days and hours that they said, where those are open', () => {
    expect(words(TUESDAY_MORNING, a.SafeContactSet()).atThisTime).toEqual(['Safe now']);
    expect(words(SUNDAY_EVENING, a.SafeContactSet()).atThisTime).toEqual(['Not now: wait for the time below']);
  });
  it('stands the same at any time where the hours are not open', () => {
    const atAnyTime = ['Only at the times they said'];
    expect(words(TUESDAY_MORNING, a.SafeContactSet()).inFile).toEqual(atAnyTime);
    expect(words(SUNDAY_EVENING, a.SafeContactSet()).inFile).toEqual(atAnyTime);
  });
  it('stands that it is never to be used, also beside the same number as it was said to be safe before', () => {
    const both = ['Never use it', 'Never use it'];
    expect(words(TUESDAY_MORNING, a.SafeContactSet(), never)).toEqual({ inFile: both, atThisTime: both });
  });
  it('stands that it is never to be used for as long as nobody says that it was a mistake', () => {
    const expired = a.SafeContactExpired({ contactId: OTHER_ID });
    expect(words(A_YEAR_LATER, never).inFile).toEqual(['Never use it']);
    expect(words(A_YEAR_LATER, never, expired).inFile).toEqual(['Never use it']);
    const mistake = a.SafeContactWithdrawn({ contactId: OTHER_ID, reason: 'MISTAKE' });
    expect(words(TUESDAY_MORNING, a.SafeContactSet(), never, mistake).atThisTime).toEqual([
      'Safe now',
      'It was recorded by mistake',
    ]);
  });
  it('stands that they have to be asked again once the word has run out', () =>
    expect(words(A_YEAR_LATER, a.SafeContactSet()).atThisTime).toEqual(['Expired: ask again']));
});
