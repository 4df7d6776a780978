import { londonInstant } from '#kernel';
import { rendered, wordsOf } from '#web/testing';
import { CASELOAD_PARTS } from '../caseload/caseload.view.js';
import { PERSON_ID, RECIPIENT_ID, REFERRAL_ID, REFERRER_ID, SERVICE_ID } from '../domain/referral.examples.js';
import { anEntry } from '../referral-page/open-referral.examples.js';
import { MOST_COUNTED } from '../referral-register/box-counts.query.js';
import { STAGES_OF } from '../referral-register/box-filter.js';
import { SENT_PARTS, type SentPart } from '../sent-referrals/sent-referrals.view.js';
import { INBOX_PARTS, type InboxPart } from '../service-inbox/service-inbox.view.js';
import type { BoxPage } from './box.reader.js';
import { filterOf, partShown, type Part } from './list-part.js';
import { referralListView } from './list.view.js';
import type { ReferralListForm } from './referral-list.form.js';

const WORKER_ID = '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d11';
const names = {
  services: new Map([[SERVICE_ID, '26-week group']]),
  organisations: new Map([
    [REFERRER_ID, 'Lantern Row'],
    [RECIPIENT_ID, 'Wexcombe Change Service'],
  ]),
  persons: new Map([[PERSON_ID, 'Jasper Thistlewick']]),
  members: new Map([[WORKER_ID, 'Rowan Fictive']]),
};
const choices = {
  services: [
    { serviceId: SERVICE_ID, name: '26-week group' },
    { serviceId: RECIPIENT_ID, name: 'One-to-one work' },
  ],
  workers: [{ memberId: WORKER_ID, name: 'Rowan Fictive' }],
};
const box = (over: Partial<BoxPage> = {}): BoxPage => ({
  ...{ entries: [anEntry()], counts: [1, 1, 0, 0, 2, 0], matching: 1, names, choices },
  ...over,
});
const TODAY = '2025-04-15';
const NOW = londonInstant(TODAY, '10:00');
const shownBy =
  (template: string, path: string, parts: readonly Part[]) =>
  (page: BoxPage, shown: Part, asked: ReferralListForm = {}) =>
    rendered(`referrals/src/${template}`, {
      ...referralListView({ path, parts, shown, asked, page, now: NOW }),
      address: path,
    });
const inboxOf = shownBy('service-inbox/service-inbox.njk', '/inbox', INBOX_PARTS);
const inbox = (page = box(), part: InboxPart = INBOX_PARTS[0], asked: ReferralListForm = {}) =>
  inboxOf(page, part, asked);
const sentOf = shownBy('sent-referrals/sent-referrals.njk', '/sent', SENT_PARTS);
const sent = (page = box(), name: SentPart['name'] = 'open') => sentOf(page, partShown<SentPart>(SENT_PARTS, name));
const caseloadOf = shownBy('caseload/caseload.njk', '/caseload', CASELOAD_PARTS);
const caseload = (page: BoxPage) => caseloadOf(page, CASELOAD_PARTS[0]);

describe('The inbox of a service', () => {
  it('counts each part', () =>
    expect(wordsOf(inbox())).toContain('All open (1) New (1) Decision due (0) Waiting for information (0) Ended (2)'));
  it('says so where nobody counts any further', () =>
    expect(wordsOf(inbox(box({ counts: [MOST_COUNTED, 99, 0, 0, 0] })))).toContain('All open (99+) New (99)'));
  it('says who sent what, and what is due', () =>
    expect(wordsOf(inbox())).toContain(
      'Lantern Row 26-week group New 10 April 2025 Acknowledge by 11 April 2025 2 working days overdue',
    ));
  it('leads to the referral, and names nobody in an address', () => {
    expect(inbox()).toContain(`href="/referrals/${REFERRAL_ID}"`);
    expect(inbox()).not.toMatch(/href="[^"]*Thistlewick/);
  });
  it('says by which moment an urgent one is acknowledged, and that it is late once that has passed', () => {
    const due = { clocks: { ACKNOWLEDGE: TODAY }, dueOn: TODAY, nextOn: TODAY, urgency: 'URGENT' } as const;
    const lineAt = (acknowledgeAt: string) => wordsOf(inbox(box({ entries: [anEntry({ ...due, acknowledgeAt })] })));
    expect(lineAt('2025-04-15T09:30:00.000Z')).toContain('Acknowledge by 15 April 2025 at 10:30am due today');
    expect(lineAt('2025-04-15T08:59:00.000Z')).toContain('Acknowledge by 15 April 2025 at 9:59am overdue');
  });
  it('marks what is urgent', () =>
    expect(wordsOf(inbox(box({ entries: [anEntry({ urgency: 'URGENT' })] })))).toContain('Urgent'));
  it('shows when something ended where it has', () => {
    const declined = anEntry({ state: 'DECLINED', endedAt: '2025-04-14T10:00:00+00:00' });
    expect(wordsOf(inbox(box({ entries: [declined] }), INBOX_PARTS[4]))).toContain(
      'Declined 10 April 2025 14 April 2025',
    );
  });
  it('goes on where the page ends, as it was asked for', () => {
    const html = inbox(box({ next: '2025-04-11~x' }), INBOX_PARTS[0], { age: 'week' });
    expect(html).toContain('href="/inbox?show=open&amp;age=week&amp;cursor=2025-04-11%7Ex"');
  });
  it('says what it is narrowed down to, and how to take each away', () => {
    const html = inbox(box(), INBOX_PARTS[0], { service: SERVICE_ID, waits: 'recipient', age: 'older' });
    expect(wordsOf(html)).toContain('Take away: 26-week group');
    expect(wordsOf(html)).toContain('Take away: Waits on: the service');
    expect(wordsOf(html)).toContain('Take away: Sent more than 28 days ago');
    expect(html).toContain(`href="/inbox?show=open&amp;service=${SERVICE_ID}&amp;age=older"`);
  });
  it('sorts by a link, which says how it is sorted now', () => {
    expect(inbox()).toMatch(/aria-sort="ascending"><a class="govuk-link" href="[^"]*sort=due&amp;order=desc">Due/);
    expect(inbox(box(), INBOX_PARTS[0], { sort: 'sent', order: 'desc' })).toMatch(
      /aria-sort="descending"><a[^>]*>Sent/,
    );
  });
  it('does not offer to choose where there is one service, nor a worker before a yes', () => {
    const html = inbox(box({ choices: { ...choices, services: choices.services.slice(0, 1) } }));
    expect(html).not.toContain('name="service"');
    expect(html).not.toContain('name="worker"');
  });
  it.each(INBOX_PARTS)('says why $name is empty', (part) =>
    expect(wordsOf(inbox(box({ entries: [], matching: 0 }), part))).toContain(`Nothing here ${part.empty}`),
  );
  it('says that a condition may be why it is empty', () =>
    expect(wordsOf(inbox(box({ entries: [], matching: 0 }), INBOX_PARTS[0], { urgency: 'URGENT' }))).toContain(
      'Nothing matches all of this',
    ));
  it('shows everything open when an address asks for a part that there is not', () =>
    expect(partShown<InboxPart>(INBOX_PARTS, 'everything').name).toBe('open'));
});

describe('The referrals that an organisation made', () => {
  it('name the person of a draft from the case, because nothing was shared yet', () => {
    const { personName: _, ...draft } = anEntry({ state: 'DRAFT' });
    const words = wordsOf(sent(box({ entries: [draft], counts: [0, 0, 1, 0, 0, 0] }), 'drafts'));
    expect(words).toContain('Jasper Thistlewick');
    expect(words).toContain('Drafts (1)');
    expect(words).toContain('Started');
  });
  it.each(SENT_PARTS)('say why $name is empty', ({ name }) =>
    expect(wordsOf(sent(box({ entries: [], matching: 0 }), name))).toContain('Nothing here'),
  );
});

describe('The caseload', () => {
  const accepted = anEntry({
    ...({ state: 'ACCEPTED', start: 'NOW', workerId: WORKER_ID, endedAt: '2025-04-10T10:00:00+00:00' } as const),
    clocks: { FIRST_CONTACT: '2025-04-14' },
  });

  it('says who has the work, what comes next, and when that day has passed', () => {
    const words = wordsOf(caseload(box({ entries: [accepted] })));
    expect(words).toContain(
      '26-week group Rowan Fictive Accepted 10 April 2025 Try to reach the person by 14 April 2025',
    );
    expect(words).toContain('1 working day overdue');
  });
  it('says where nobody has the work, and tells the waiting list apart', () => {
    const { workerId: _, ...nobodys } = accepted;
    const waiting = { ...nobodys, state: 'WAITLISTED' as const, clocks: { REVIEW_WAIT: '2025-05-15' } };
    expect(wordsOf(caseload(box({ entries: [waiting] })))).toContain(
      'Nobody yet On the waiting list 10 April 2025 Look at the waiting list by 15 May 2025',
    );
  });
  it('is narrowed down by worker', () =>
    expect(caseload(box())).toContain(`<option value="${WORKER_ID}">Rowan Fictive</option>`));
  it('says how somebody gets there while it is empty', () =>
    expect(wordsOf(caseload(box({ entries: [], matching: 0 })))).toContain(
      'People appear here when you accept their referral.',
    ));
});

describe('The parts of lists', () => {
  const parts: readonly Part[] = [...INBOX_PARTS, ...SENT_PARTS, ...CASELOAD_PARTS];

  it.each(parts)('$name of $stage holds only states that can be in that stage', ({ stage, states = [] }) => {
    for (const state of states) expect(STAGES_OF[state]).toContain(stage);
  });
  it('narrow down by days of London, today among them', () => {
    const days = (age: 'week' | 'month' | 'older') => {
      const { sentFrom, sentBefore } = filterOf(INBOX_PARTS[0], { age }, TODAY);
      return [sentFrom, sentBefore];
    };
    expect(days('week')).toEqual(['2025-04-08', '2025-04-16']);
    expect(days('month')).toEqual(['2025-03-18', '2025-04-08']);
    expect(days('older')).toEqual([undefined, '2025-03-18']);
  });
  it('have nothing of a state that is not theirs', () =>
    expect(filterOf(INBOX_PARTS[1], { status: 'RECEIVED' }, TODAY).states).toEqual([]));
});
