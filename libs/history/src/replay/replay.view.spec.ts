import { SubmissionPipe } from '#web';
import { rendered, wordsOf } from '#web/testing';
import { STORY_A_HISTORY, STORY_A_RECORDED } from '../case-history/case-history.examples.js';
import { replayed } from '../case-history/replayed.js';
import { CASE_ID } from '../domain/story-a.examples.js';
import type { CaseProof } from '../proof/case-proof.js';
import { askedPlace } from './asked-place.js';
import { ReplayForm } from './replay.form.js';
import { replayView } from './replay.view.js';

const NOW = new Date('2026-01-05T09:00:00Z');
const PROOF: CaseProof = { events: 47, streams: 13, fingerprint: '3f9a2c110b7e44d1'.repeat(4) };
const viewer = { name: 'Quentin Marlowe-Vane', organisationName: 'Severn Audit' };
const TOTAL = STORY_A_RECORDED.length;

function view(query: Record<string, unknown>, proof: CaseProof | undefined = PROOF) {
  const asked = askedPlace(new SubmissionPipe(ReplayForm).transform(query));
  const replay = replayed(STORY_A_HISTORY, asked.ok ? asked.place : {}, NOW);
  return replayView({ history: STORY_A_HISTORY, replay, proof, viewer }, asked);
}

const page = (query: Record<string, unknown> = {}, proof?: CaseProof) =>
  rendered('history/src/replay/replay.njk', view(query, proof));
const words = (query: Record<string, unknown> = {}) => wordsOf(page(query));

describe('The time machine', () => {
  it('shows the case as it is known now when nothing is asked', () => {
    expect(words()).toContain(`The case as it is known now Event ${TOTAL} of ${TOTAL}: The owner completed the action`);
    expect(words()).not.toContain('not on this page');
  });

  it('says in words where the reader stands, on which clock, and that nothing can be changed', () => {
    const story = words({ on: '2025-03-13', time: '15:30' });
    expect(story).toContain('The case as it was at 3:30pm on 13 March 2025');
    expect(story).toContain('It shows what was on record at that moment, and nothing that was entered later.');
    expect(story).toContain('Nothing on this page can be changed.');
    expect(words({ on: '2025-04-30' })).toContain('The case as it was at the end of 30 April 2025');
  });

  it('holds nothing of what was not known yet: no disclosure at 15:30, recorded at 16:20', () => {
    const before = page({ on: '2025-03-13', time: '15:30' });
    expect(before).not.toContain('Shouted threats');
    expect(before).not.toContain('A disclosure was recorded');
    expect(before).not.toContain('ReferralDeclined');
    expect(wordsOf(before)).toContain(
      `${TOTAL - 7} later events are not on this page: at this moment they had not been recorded yet.`,
    );
    expect(words({ on: '2025-03-13', time: '15:30', basis: 'happened' })).toContain('Shouted threats');
  });

  it('counts the actions of 30 April 2025: four, three completed, one overdue by 8 days', () =>
    expect(words({ on: '2025-04-30' })).toContain('4 actions: 3 completed, 1 open, 1 overdue (by 8 days).'));

  it('leaves parts of which nothing was known visibly empty', () => {
    const { sections } = view({ at: '1' });
    expect(sections.filter(({ records }) => records.length === 0).map(({ title }) => title)).toEqual([
      ...['Needs', 'Where the person stays', 'Disclosures and incidents', 'Risk', 'No service found'],
      ...['Referrals to services', 'Forums', 'Actions', 'Decisions to share'],
    ]);
    expect(words({ at: '1' })).toContain('Risk Nothing was known');
  });

  it('tells what changed with the event stood on: field, before, after and because of what', () => {
    const declined = STORY_A_RECORDED.findIndex(({ type }) => type === 'ReferralDeclined') + 1;
    const { changes } = view({ at: String(declined) });
    expect(changes.caption).toBe(`With event ${declined}`);
    expect(changes.rows).toContainEqual({
      ...{ record: expect.stringMatching(/^R-.*, Steps to Change$/), field: 'State' },
      ...{ before: 'Being considered', after: 'Declined' },
      because: {
        text: 'Steps to Change declined the referral: a published criterion is not met',
        by: 'Dorian Larkspur, Lantern Row',
        href: `/cases/${CASE_ID}/history/events/${STORY_A_RECORDED[declined - 1]?.meta.eventId}`,
      },
    });
  });

  it('compares any two events', () => {
    const { changes } = view({ at: '30', compare: '5' });
    expect(changes.caption).toBe('Between event 5 and event 30');
    expect(view({ at: '5', compare: '30' }).changes.rows).toEqual(changes.rows);
  });

  it('says when only time has passed', () => {
    const rows = view({ on: '2025-04-30', compare: String(TOTAL - 17) }).changes.rows;
    expect(rows.some(({ because }) => because.text === 'No event: only time passed')).toBe(true);
  });

  it('steps to the events beside it and keeps what else was chosen', () => {
    const { here } = view({ at: '10', type: 'Action' });
    expect(here.steps.map(({ href }) => href?.split('?')[1])).toEqual([
      ...['at=1&type=Action', 'at=9&type=Action', 'at=11&type=Action', 'type=Action'],
    ]);
    expect(view({ at: '1' }).here.steps.map(({ href }) => href !== undefined)).toEqual([false, false, true, true]);
    expect(view({}).here.steps.map(({ href }) => href !== undefined)).toEqual([true, true, false, false]);
  });

  it('changes over to the other clock at the same event', () => {
    const disclosed = STORY_A_RECORDED.findIndex(({ type }) => type === 'DisclosureRecorded') + 1;
    const [, happened] = view({ at: String(disclosed) }).here.clocks;
    expect(happened?.href).toContain(`at=${disclosed}&basis=happened`);
  });

  it('groups events by day, newest first, and marks the one stood on', () => {
    const { timeline } = view({ at: '8' });
    expect(timeline.days[0]?.title).toBe('13 March 2025');
    expect(timeline.days[0]?.entries.map(({ number, here }) => [number, here])).toEqual([
      [8, true],
      [7, false],
    ]);
    expect(view({ at: '8', order: 'oldest' }).timeline.days[0]?.title).toBe('3 March 2025');
  });

  it('shows 25 events a page', () => {
    expect(view({}).timeline.pages.map(({ text, current }) => [text, current])).toEqual([
      ['1', true],
      ['2', false],
    ]);
    expect(view({ page: '2' }).timeline.count).toBe(`Events 26 to ${TOTAL} of ${TOTAL} in this list`);
  });

  it('says which filter hides everything, and how to take it away', () => {
    const story = words({ at: '3', type: 'Action' });
    expect(story).toContain('Only “Actions” is listed, and there was none of it. List every kind of event');
  });

  it('leads straight to the turns of the case that are known, and to none that comes later', () => {
    const moments = view({ on: '2025-03-14' }).moments.map(({ text }) => text);
    expect(moments).toEqual([
      ...['13 March 2025: Case opened', '13 March 2025: Disclosure', '14 March 2025: Risk assessed'],
      '14 March 2025: Referred to a forum',
    ]);
    expect(view({ basis: 'happened' }).moments[1]?.href).toBe(`/cases/${CASE_ID}/history?at=8&basis=happened`);
  });

  it('draws a dot for each event that is known and hatches the rest', () => {
    const { score } = view({ at: '8' });
    expect(score.dots).toHaveLength(8);
    expect(score.beyond).toBeDefined();
    expect(view({}).score.beyond).toBeUndefined();
  });

  it('shows the form again with what is wrong beside it', () => {
    const again = page({ 'on-day': '30', 'on-month': '2', 'on-year': '2025', go: 'date' });
    expect(again).toContain('There is a problem');
    expect(wordsOf(again)).toContain('The date to go to must be a real date');
    expect(again).toContain('value="30"');
  });

  it('says what was recomputed, and how to do it oneself', () => {
    const story = words();
    expect(story).toContain('47 events in 13 records were recomputed just now and are as they were written.');
    expect(story).toContain('3f9a 2c11 0b7e 44d1');
    expect(story).toMatch(/npm run -s audit -- verify C-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('names the first event that is not as it was written', () => {
    const broken = { position: 12n, fault: 'hash-differs' as const, stream: 'Case-1', revision: 3n };
    expect(wordsOf(page({}, { ...PROOF, broken }))).toContain('is not as it was written');
    expect(wordsOf(page({}, { ...PROOF, broken }))).toContain('Case-1, event 3 (position 12)');
  });

  it('has no personal data in any of its addresses or in its title', () => {
    const html = page({ on: '2025-04-30' });
    const addresses = [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => /jasper|thistlewick/i.test(decodeURIComponent(address)))).toEqual([]);
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe('History of a case – Sightline');
  });
});
