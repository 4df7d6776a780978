import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { caseActions } from '../testing/case-files.js';
import { someMember } from '../testing/members.js';
import { localsFor, type Surroundings } from './page-locals.js';

const odette = someMember();
const basil = someMember({
  memberId: 'basil',
  name: 'Basil Fennimore',
  role: 'commissioner',
  organisationName: 'Wexcombe Council',
});
const actions = new ActionCatalogue().register(caseActions).register({
  'work:see': {
    who: { 'safeguarding-lead': 'always', commissioner: 'always' },
    purpose: 'administration',
    log: 'none',
  },
});
const navigation = [
  { href: '/', text: 'My work', action: 'work:see' },
  { href: '/cases', text: 'Cases', action: 'case:list' },
];
const localsOf = (change: Partial<Surroundings> = {}) =>
  localsFor({ member: odette, demoMembers: [], navigation, actions, path: '/', ...change });

describe('Every page', () => {
  it('shows who is signed in', () =>
    expect(localsOf().member).toEqual({ name: 'Odette Larkspur', organisationName: 'Lantern Row' }));

  it('leads to what the role may open, and nowhere else', () => {
    expect(localsOf().navigation?.map(({ text }) => text)).toEqual(['My work', 'Cases']);
    expect(localsOf({ member: basil }).navigation?.map(({ text }) => text)).toEqual(['My work']);
  });

  it.each([
    ['/', ['My work']],
    ['/cases', ['Cases']],
    ['/cases/c-1/needs', ['Cases']],
    ['/casesfile', []],
  ])('marks where one is: %s', (path, marked) =>
    expect(localsOf({ path }).navigation?.flatMap(({ text, current }) => (current ? [text] : []))).toEqual(marked),
  );

  it('folds what is wanted seldom where there is more than one line holds, and only there', () => {
    const item = (n: number) => ({ href: `/page-${n}`, text: `Twelve long${n}`, action: 'work:see', seldom: n < 2 });
    const folded = (count: number) =>
      localsOf({ navigation: Array.from({ length: count }, (_, n) => item(n)) }).navigation?.filter(
        (each) => each.seldom,
      );
    expect(folded(7)).toEqual([]);
    expect(folded(8)?.map(({ href }) => href)).toEqual(['/page-0', '/page-1']);
  });

  it('marks the entry that a page belongs to, though its address begins otherwise', () =>
    expect(
      localsOf({
        path: '/needs/1',
        navigation: [{ href: '/cases', text: 'Cases', action: 'work:see', also: ['/needs'] }],
      }).navigation?.[0]?.current,
    ).toBe(true));

  it('offers others to become in a demonstration only', () => {
    expect(localsOf().demoSwitch).toBeUndefined();
    expect(localsOf({ demoMembers: [odette, basil] }).demoSwitch).toEqual({
      action: '/demo/switch',
      returnTo: '/',
      members: [
        {
          memberId: odette.memberId,
          text: 'Odette Larkspur, designated safeguarding lead, Lantern Row',
          current: true,
        },
        { memberId: 'basil', text: 'Basil Fennimore, commissioner, Wexcombe Council', current: false },
      ],
    });
  });
});
