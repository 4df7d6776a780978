import { rendered, wordsOf } from '#web/testing';
import { myWorkView, showAsked, startView } from './my-work.view.js';
import type { WorkItem } from './work-item.js';

const TODAY = '2025-04-22';
const item = (reference: string, dueOn: string, more: Partial<WorkItem> = {}): WorkItem => ({
  ...{ kind: 'referral', id: reference, href: `/referrals/${reference}`, what: 'Jasper Thistlewick, from Lantern Row' },
  ...{ reference, dueOn, nextStep: 'Accept or decline', ...more },
});
const ITEMS = [
  item('R-1', '2025-04-16'),
  item('R-2', TODAY),
  item('R-3', '2025-04-25'),
  item('R-4', '2025-04-24', { waitsFor: 'Lantern Row', nextStep: 'Wait for the answers to your questions' }),
];
const manager = { role: 'service-manager' } as const;
const page = (items: readonly WorkItem[], show?: string) =>
  rendered('my-work/src/my-work/my-work.njk', myWorkView(items, showAsked(show), TODAY, manager));

describe('The front page', () => {
  it('counts what is due today, what is overdue and what waits for others, and links each count to its part', () => {
    const { tiles } = myWorkView(ITEMS, 'mine', TODAY, manager);
    expect(tiles.map(({ count, href }) => [count, href])).toEqual([
      [1, '/?show=today'],
      [1, '/?show=overdue'],
      [1, '/?show=waiting'],
    ]);
  });

  it('lists everything that is the reader’s turn, with one next step and how long is left', () => {
    const words = wordsOf(page(ITEMS));
    expect(words).toContain('Accept or decline : R-1 Jasper Thistlewick, from Lantern Row');
    expect(words).toContain('2 working days overdue');
    expect(words).toContain('Due today');
    expect(words).toContain('3 working days left');
    expect(words).not.toContain('R-4');
  });

  it('shows the part that was asked for, and the way back', () => {
    const words = wordsOf(page(ITEMS, 'waiting'));
    expect(words).toContain('R-4, waiting for Lantern Row');
    expect(words).not.toContain('R-1');
    expect(words).toContain('Everything that is your turn');
  });

  it('takes a part that does not exist for the whole', () => {
    expect(showAsked('everything')).toBe('mine');
    expect(showAsked(['today'])).toBe('mine');
  });

  it('says why it is empty and where to begin', () => {
    expect(wordsOf(page([]))).toContain('Nothing waits for you');
    expect(page([])).toContain('href="/inbox"');
    expect(wordsOf(page([], 'overdue'))).toContain('Nothing is overdue');
  });

  it('escapes what people typed', () =>
    expect(page([item('R-1', TODAY, { what: '<script>alert(1)</script>' })])).not.toContain('<script>alert'));

  it('leads auditors to cases and commissioners to figures, with nothing about a person', () => {
    const auditor = rendered('my-work/src/my-work/start.njk', startView('auditor'));
    expect(auditor).toContain('href="/cases"');
    expect(wordsOf(auditor)).toContain('npm run -s audit');
    const commissioner = rendered('my-work/src/my-work/start.njk', startView('commissioner'));
    expect(commissioner).toContain('href="/accessibility-gaps"');
    expect(commissioner).not.toContain('href="/cases"');
  });
});
