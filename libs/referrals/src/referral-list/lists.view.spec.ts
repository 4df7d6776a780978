import { rendered, wordsOf } from '#web/testing';
import { CASELOAD, caseloadView } from '../caseload/caseload.view.js';
import { PERSON_ID, RECIPIENT_ID, REFERRAL_ID, REFERRER_ID, SERVICE_ID } from '../domain/referral.examples.js';
import { anEntry } from '../referral-page/open-referral.examples.js';
import { SENT_PARTS, sentReferralsView, type SentPart } from '../sent-referrals/sent-referrals.view.js';
import { INBOX_PARTS, serviceInboxView, type InboxPart } from '../service-inbox/service-inbox.view.js';
import type { BoxPage } from './box.reader.js';
import { partShown } from './shown.view.js';

const names = {
  services: new Map([[SERVICE_ID, '26-week group']]),
  organisations: new Map([
    [REFERRER_ID, 'Lantern Row'],
    [RECIPIENT_ID, 'Wexcombe Change Service'],
  ]),
  persons: new Map([[PERSON_ID, 'Jasper Thistlewick']]),
};
const box = (over: Partial<BoxPage> = {}): BoxPage => ({
  entries: [anEntry()],
  counts: { SUBMITTED: 1, DECLINED: 2 },
  names,
  ...over,
});
const TODAY = '2025-04-15';
const sentPart = (name: SentPart['name']) => partShown<SentPart>(SENT_PARTS, name);

const inbox = (page = box(), part: (typeof INBOX_PARTS)[number] = INBOX_PARTS[0]) =>
  rendered('referrals/src/service-inbox/service-inbox.njk', serviceInboxView(page, part, TODAY));
const sent = (page = box(), name: SentPart['name'] = 'open') =>
  rendered('referrals/src/sent-referrals/sent-referrals.njk', sentReferralsView(page, sentPart(name), TODAY));
const caseload = (page: BoxPage) => rendered('referrals/src/caseload/caseload.njk', caseloadView(page, TODAY));

describe('The inbox of a service', () => {
  it('counts each part', () =>
    expect(wordsOf(inbox())).toContain(
      'All open (1) New (1) Decision due (0) Waiting for information (0) Decided (2)',
    ));
  it('says who sent what, and what is due', () =>
    expect(wordsOf(inbox())).toContain(
      'Lantern Row 26-week group New 10 April 2025 Acknowledge by 11 April 2025 2 working days overdue',
    ));
  it('leads to the referral, and names nobody in an address', () => {
    expect(inbox()).toContain(`href="/referrals/${REFERRAL_ID}"`);
    expect(inbox()).not.toMatch(/href="[^"]*Thistlewick/);
  });
  it('marks what is urgent', () =>
    expect(wordsOf(inbox(box({ entries: [anEntry({ urgency: 'URGENT' })] })))).toContain('Urgent'));
  it('shows when something ended where it has', () =>
    expect(
      wordsOf(
        inbox(box({ entries: [anEntry({ state: 'DECLINED', endedAt: '2025-04-14T10:00:00+00:00' })] }), INBOX_PARTS[4]),
      ),
    ).toContain('Declined 10 April 2025 14 April 2025'));
  it('goes on where the page ends', () =>
    expect(inbox(box({ next: '2025-04-11~x' }))).toContain('href="/inbox?show=open&amp;cursor=2025-04-11%7Ex"'));
  it.each(INBOX_PARTS)('says why $name is empty', (part) =>
    expect(wordsOf(inbox(box({ entries: [], counts: {} }), part))).toContain('Nothing here'),
  );
  it('shows everything open when an address asks for a part that there is not', () =>
    expect(partShown<InboxPart>(INBOX_PARTS, 'everything').name).toBe('open'));
});

describe('The referrals that an organisation made', () => {
  it('name the person of a draft from the case, because nothing was shared yet', () => {
    const { personName: _, ...draft } = anEntry({ state: 'DRAFT' });
    const words = wordsOf(sent(box({ entries: [draft], counts: { DRAFT: 1 } }), 'drafts'));
    expect(words).toContain('Jasper Thistlewick');
    expect(words).toContain('Drafts (1)');
    expect(words).toContain('Started');
  });
  it.each(SENT_PARTS)('say why $name is empty', ({ name }) =>
    expect(wordsOf(sent(box({ entries: [], counts: {} }), name))).toContain('Nothing here'),
  );
});

describe('The caseload', () => {
  const accepted = anEntry({
    state: 'ACCEPTED',
    start: 'NOW',
    firstContactDueOn: '2025-04-14',
    endedAt: '2025-04-10T10:00:00+00:00',
  });

  it('says what comes next, and when that day has passed', () => {
    const words = wordsOf(caseload(box({ entries: [accepted], counts: { ACCEPTED: 1 } })));
    expect(words).toContain('First contact by 14 April 2025 This day has passed');
    expect(words).toContain('People your service has accepted (1)');
  });
  it('tells the waiting list apart', () => {
    const { firstContactDueOn: _, ...waiting } = {
      ...accepted,
      state: 'WAITLISTED' as const,
      start: 'WAITING_LIST' as const,
      waitReviewDueOn: '2025-05-15',
    };
    expect(wordsOf(caseload(box({ entries: [waiting] })))).toContain(
      'On the waiting list 10 April 2025 Look at the place on the list by 15 May 2025',
    );
  });
  it('says how somebody gets there while it is empty', () =>
    expect(wordsOf(caseload(box({ entries: [], counts: {} })))).toContain(
      'People appear here when you accept their referral.',
    ));
  it('holds those who were taken on and whose work is not over, and nobody else', () =>
    expect(CASELOAD.states).toEqual(['ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS', 'ON_HOLD']));
});
