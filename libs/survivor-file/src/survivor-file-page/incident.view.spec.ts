import { someSignedIn } from '#access/testing';
import { fold } from '#kernel';
import { rendered, wordsOf } from '#web/testing';
import type { SurvivorFileEvent } from '../domain/survivor-file.events.js';
import { survivorFileDecider } from '../domain/survivor-file.decider.js';
import { aSurvivorFile as a, EXAMPLE_ADVOCATE_ID, EXAMPLE_CONTACT_ID } from '../domain/survivor-file.examples.js';
import { survivorFileView } from './survivor-file.view.js';

const now = new Date('2025-03-20T09:30:00.000Z');
const maris = someSignedIn({ memberId: EXAMPLE_ADVOCATE_ID, role: 'survivor-advocate' }, { now });
const past = [a.SurvivorFileOpened(), a.SurvivorNameRecorded(), a.AdvocateAssigned(), a.SafeContactSet()];

/** The page of a file after these events, as its advocate sees it. */
function page(...events: SurvivorFileEvent[]): string {
  const file = fold(survivorFileDecider, [...past, ...events]);
  if (file.status === 'none') throw new Error('The file is open');
  return rendered('survivor-file/src/survivor-file-page/survivor-file.njk', survivorFileView(file, maris));
}

describe('A safety incident on the page of a file', () => {
  it('asks how the survivor was told, by the ways that are safe now, and what gave it away', () => {
    const html = page(a.SafetyIncidentRaised());
    expect(html).toContain(`<option value="${EXAMPLE_CONTACT_ID}"`);
    expect(wordsOf(html)).toContain('In person');
    expect(wordsOf(html)).toContain('Papers of a court or of a lawyer');
  });

  it('offers no way that was withdrawn', () =>
    expect(page(a.SafetyIncidentRaised(), a.SafeContactWithdrawn())).not.toContain(
      `<option value="${EXAMPLE_CONTACT_ID}"`,
    ));

  it('shows that ways said before it have to be asked for again, until somebody did', () => {
    const words = 'Ask again: there was an incident';
    const checked = a.SafetyStepDone({ step: 'CHECK_WAYS' });
    expect(wordsOf(page(a.SafetyIncidentRaised()))).toContain(words);
    expect(wordsOf(page(a.SafetyIncidentRaised(), checked))).not.toContain(words);
  });

  it('says when the survivor was told and what gave it away, once that is on record', () => {
    const done = [a.SurvivorTold(), a.SafetyStepDone(), a.LeakSourceNamed(), a.SafetyStepDone({ step: 'FIND_SOURCE' })];
    const words = wordsOf(page(a.SafetyIncidentRaised(), ...done));
    expect(words).toContain('The survivor was told 20 March 2025');
    expect(words).toContain('What gave it away Papers of a court or of a lawyer');
  });

  it('says when it was closed as not confirmed and why, and asks for one step only', () => {
    const html = page(a.SafetyIncidentRaised(), a.SafetyIncidentNotConfirmed());
    expect(wordsOf(html)).toContain('Why It was checked, and the place was not seen');
    expect(wordsOf(html)).not.toContain('Close it as not confirmed');
    expect(wordsOf(html)).not.toContain('page 4 was taken out');
    expect([...html.matchAll(/name="step" value="([A-Z_]+)"/g)].map(([, step]) => step)).toEqual(['CHECK_WAYS']);
    expect(html.match(/Not needed/g)).toHaveLength(6);
  });

  it('still has ways said before it asked for again when it is closed', () =>
    expect(wordsOf(page(a.SafetyIncidentRaised(), a.SafetyIncidentNotConfirmed()))).toContain(
      'Ask again: there was an incident',
    ));

  it('has ids of its own where there are two', () => {
    const second = a.SafetyIncidentRaised({ incidentId: EXAMPLE_CONTACT_ID });
    const ids = [...page(a.SafetyIncidentRaised(), second).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});
