import { ROLES, type Role } from '#access';
import { someMember } from '#access/testing';
import { rendered, wordsOf } from '#web/testing';
import { countsOf, frontPageView, partShown, type Part } from './front-page.view.js';
import { aClock } from './open-clock.examples.js';
import type { OpenClock } from './open-clock.row.js';
import { hasWork } from './open-clocks.reader.js';
import { waysView } from './ways.view.js';

const TODAY = '2025-04-14'; // a Monday
const CLOCKS = [
  aClock.action(),
  aClock.answers(),
  aClock.decision(),
  aClock.decision({ dueOn: '2025-04-10', reference: 'R-0004-DDDD' }),
  aClock.action({ dueOn: '2025-04-22', awaited: 'acceptance', reference: 'A-0005-EEEE' }),
];

const html = (clocks: readonly OpenClock[], part?: Part, role: Role = 'safeguarding-lead') =>
  rendered('my-work/src/front-page/front-page.njk', frontPageView(clocks, someMember({ role }), TODAY, part));
const page = (clocks: readonly OpenClock[], part?: Part, role?: Role) => wordsOf(html(clocks, part, role));

describe('The numbers on the front page', () => {
  it('count what is ours and due today, what is ours and late, and everything that others have to do', () =>
    expect(countsOf(CLOCKS, TODAY)).toEqual({ today: 1, overdue: 1, waiting: 2 }));

  it('count what is due at a moment of today as overdue once that has passed', () => {
    const urgent = { turn: 'ours', dueOn: TODAY, dueAt: '2025-04-14T10:30:00.000Z' } as const;
    expect(countsOf([aClock.decision(urgent)], TODAY)).toEqual({ today: 1, overdue: 0, waiting: 0 });
    const passed = aClock.decision({ ...urgent, momentPassed: true });
    expect(countsOf([passed], TODAY)).toEqual({ today: 0, overdue: 1, waiting: 0 });
    expect(page([passed])).toContain('overdue 14 April 2025 at 11:30am');
  });

  it('count what is due within hours as due today, and say how many are left, also where those reach into the night', () => {
    const night = { turn: 'ours', dueOn: '2025-04-15', dueAt: '2025-04-15T01:30:00.000Z' } as const;
    const risk = (hoursLeft: number) => aClock.decision({ ...night, awaited: 'risk', hoursLeft });
    expect(countsOf([risk(3)], TODAY)).toEqual({ today: 1, overdue: 0, waiting: 0 });
    expect(page([risk(3)])).toContain('3 hours left 15 April 2025 at 2:30am');
    expect(page([risk(1)])).toContain('1 hour left');
    expect(page([risk(0)])).toContain('less than 1 hour left');
  });

  it('are links to what they count', () => {
    expect(page(CLOCKS)).toContain('1 due today 1 overdue 2 waiting for others, 1 overdue');
    expect(page([aClock.decision()])).toMatch(/1 waiting for others (?!.*, 1 overdue)/);
    for (const part of ['today', 'overdue', 'waiting']) expect(html(CLOCKS)).toContain(`href="/?show=${part}"`);
  });
});

describe('The list on the front page', () => {
  it('has what is ours first, each row with one next step and its day', () => {
    const words = page(CLOCKS);
    expect(words).toContain('Your turn (3)');
    expect(words).toContain(
      'Flag the address and check bail conditions. Action A-0003-CCCC about Jasper Thistlewick Do it and record what came of it : A-0003-CCCC 1 working day overdue 11 April 2025',
    );
    expect(words).toContain('Answer the questions : R-0001-AAAA due today 14 April 2025');
    expect(words.indexOf('Your turn (3)')).toBeLessThan(words.indexOf('Waiting for others (2)'));
  });

  it('says that the other side is late too', () =>
    expect(page(CLOCKS)).toContain(
      'Ask Wexcombe Change: 26-week group when it will decide 2 working days overdue 10 April 2025',
    ));

  it('can be cut to one part, with a way back', () => {
    const words = page(CLOCKS, 'overdue');
    expect(words).toContain('Overdue (1)');
    expect(words).not.toContain('Waiting for others (2)');
    expect(words).toContain('Show all your work');
  });

  it('leaves a long part to the list that has pages', () => {
    const many = Array.from({ length: 53 }, () => aClock.answers());
    expect(page(many)).toContain('3 more are not shown here. All referrals you made All actions');
    expect(page(many, undefined, 'service-worker')).toContain('All referrals to you');
  });

  it('says of a referral who is on the other side', () => {
    expect(page([aClock.answers()])).toContain('Referral R-0001-AAAA to Wexcombe Change: 26-week group');
    expect(page([aClock.answers({ otherSide: 'Lantern Row' })], undefined, 'service-worker')).toContain(
      'Referral R-0001-AAAA from Lantern Row',
    );
  });

  it('shortens a long action between two words', () => {
    const what = 'Ask the landlord whether the tenancy can be moved, '.repeat(5);
    expect(page([aClock.action({ what })])).toContain('moved, Ask the landlord … Action');
  });

  it('escapes what somebody typed', () =>
    expect(html([aClock.answers({ personName: '<script>alert(1)</script>' })])).not.toContain('<script>alert'));
});

describe('The front page with nothing on it', () => {
  it.each([
    ['referrer', 'Find a person to refer'],
    ['service-manager', 'Go to your caseload'],
  ] as const)('tells a %s what will appear and where to go', (role, action) => {
    expect(page([], undefined, role)).toContain('Nothing is waiting for you');
    expect(page([], undefined, role)).toContain(action);
  });

  it.each([
    ['today', 'Nothing is due today'],
    ['overdue', 'Nothing is overdue'],
    ['waiting', 'You are not waiting for anybody'],
  ] as const)('says of the part %s: %s', (part, heading) => expect(page([], part)).toContain(heading));
});

describe('The part that an address asks for', () => {
  it('is none when it names none', () =>
    expect([partShown('overdue'), partShown('x'), partShown(['overdue']), partShown(undefined)]).toEqual([
      'overdue',
      undefined,
      undefined,
      undefined,
    ]));
});

describe('The front page of those without clocks', () => {
  it('is empty for nobody: each role has clocks or a place to begin', () => {
    const roles = ROLES.codes.map(({ code }) => code);
    expect(roles.filter((role) => !hasWork(role) && waysView(role).ways.length === 0)).toEqual([]);
    expect(roles.filter((role) => !hasWork(role) && waysView(role).intro === undefined)).toEqual([]);
  });

  const ways = (role: Role) => wordsOf(rendered('my-work/src/front-page/ways.njk', waysView(role)));

  it('leads a commissioner to the gaps and the directory', () =>
    expect(ways('commissioner')).toMatch(/Accessibility gaps .* Directory/));

  it('leads an auditor to cases, search and the audit trail', () =>
    expect(ways('auditor')).toMatch(/Cases .* Find a person .* Audit trail/));
});
