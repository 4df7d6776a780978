import { recorded } from '#event-store/testing';
import { londonInstant } from '#kernel';
import type { About } from '#outbox';
import { aReferral, anEnd, aWork } from '#referrals/testing';
import { anAction } from '#forums/testing';
import type { Reactor } from '#outbox';
import { ActionNotices } from './action-notices.reactor.js';
import { MemberNotices } from './member-notices.reactor.js';
import { ReferralNotices } from './referral-notices.reactor.js';

type Event = Parameters<typeof recorded>[0];

/** What a reactor wants sent because of an event that was recorded then. */
function reactionOf(reactor: Reactor, event: Event, recordedAt = londonInstant('2025-04-10', '10:00')) {
  const sent: { readonly about: About; readonly dueAt: Date | undefined }[] = [];
  const record = { ...recorded(event), recordedAt };
  reactor.react(record, { send: (_kind, about, dueAt) => void sent.push({ about, dueAt }) });
  return sent.map(({ about, dueAt }) => [about['notice'], about['side'], dueAt?.toISOString()]);
}
const referral = (event: Event, at?: Date) => reactionOf(new ReferralNotices(), event, at);

describe('Because of a referral', () => {
  it('the service is told that it came, and reminded on the working day before it must decide', () =>
    expect(referral(aReferral.submitted())).toEqual([
      ['REFERRAL_RECEIVED', 'asked', undefined],
      ['DECISION_DUE', 'asked', londonInstant('2025-04-16', '09:00').toISOString()],
    ]));

  it('the service is told of an urgent one within the hours that it has, and reminded an hour before they are over', () => {
    const clock = { startsOn: '2025-04-10', decideBy: '2025-04-11', acknowledgeBy: '2025-04-10' };
    const within = { ...clock, acknowledgeAt: '2025-04-10T11:00:00.000Z' };
    const said: About[] = [];
    const record = {
      ...recorded(aReferral.submitted({ clock: within })),
      recordedAt: londonInstant('2025-04-10', '10:00'),
    };
    new ReferralNotices().react(record, { send: (_kind, about) => void said.push(about) });
    expect(said.map(({ notice, within: how }) => [notice, how])).toEqual([
      ['REFERRAL_RECEIVED', 'hours'],
      ['STEP_DUE', 'hours'],
    ]);
    expect(referral(aReferral.submitted({ clock: within }))).toEqual([
      ['REFERRAL_RECEIVED', 'asked', undefined],
      ['STEP_DUE', 'asked', '2025-04-10T10:00:00.000Z'],
    ]);
  });

  it('the referrer is asked, and reminded', () =>
    expect(referral(aReferral.informationRequested(), londonInstant('2025-04-14', '10:00'))).toEqual([
      ['INFORMATION_REQUESTED', 'asking', undefined],
      ['ANSWER_DUE', 'asking', londonInstant('2025-04-22', '09:00').toISOString()],
    ]));

  it('nobody is reminded of a day of which the message itself tells them in time', () =>
    expect(referral(aReferral.submitted(), londonInstant('2025-04-16', '09:00'))).toHaveLength(1));

  it.each<[string, Event, unknown[]]>([
    ['the referrer of a yes', aReferral.accepted(), ['REFERRAL_ACCEPTED', 'asking']],
    ['the referrer of a no', aReferral.declined(), ['REFERRAL_DECLINED', 'asking']],
    ['the service of answers', aReferral.informationProvided(), ['INFORMATION_PROVIDED', 'asked']],
    ['the service of a withdrawal', aReferral.withdrawn(), ['REFERRAL_WITHDRAWN', 'asked']],
    [
      'the referrer of one by the service',
      aReferral.withdrawn({ referrerAgreed: true }),
      ['REFERRAL_WITHDRAWN', 'asking'],
    ],
    [
      'the service of a day that it missed',
      aReferral.deadlineMissed({ clock: 'DECIDE' }),
      ['DEADLINE_MISSED', 'asked'],
    ],
    ['the referrer of theirs', aReferral.deadlineMissed({ clock: 'ANSWER' }), ['DEADLINE_MISSED', 'asking']],
    [
      'the referrer of a referral onward that nobody made',
      aReferral.deadlineMissed({ clock: 'REFER_ONWARD' }),
      ['DEADLINE_MISSED', 'asking'],
    ],
    ['the service of a correction', anEnd.corrected(), ['REFERRAL_CORRECTED', 'asked']],
    ['the service of a mistake', anEnd.markedInError(), ['REFERRAL_CORRECTED', 'asked']],
    ['the referrer of an early end', anEnd.endedEarly(), ['WORK_ENDED', 'asking']],
    ['the service of what its referrer opened again', anEnd.reopened(), ['REFERRAL_HELD', 'asked']],
    ['the service of missed sessions', aWork.riskAlert(), ['SESSIONS_MISSED', 'asked']],
  ])('told is %s', (_who, event, expected) => expect(referral(event)[0]?.slice(0, 2)).toEqual(expected));

  it('the referrer, and not the service, is reminded to refer onward', () =>
    expect(referral(anEnd.endedEarly({ onwardDueOn: '2025-04-30' }))).toContainEqual([
      ...['STEP_DUE', 'asking', londonInstant('2025-04-29', '09:00').toISOString()],
    ]));

  it('both sides are told of a hold that nobody looked at, and the leads of both of questions without an answer', () => {
    const sidesOf = (clock: 'REVIEW_HOLD' | 'ANSWER') =>
      referral(aReferral.deadlineMissed({ clock })).map(([, side]) => side);
    expect(sidesOf('REVIEW_HOLD')).toEqual(['asking', 'asked']);
    expect(sidesOf('ANSWER')).toEqual(['asking', 'asking', 'asked']);
  });

  it('the safeguarding leads are told at once of a changed risk that nobody acted on', () => {
    const said: About[] = [];
    const missed = aReferral.deadlineMissed({ clock: 'ACT_ON_RISK', dueAt: '2025-04-14T13:00:00.000Z' });
    new ReferralNotices().react(recorded(missed), { send: (_kind, about) => void said.push(about) });
    expect(said).toMatchObject([{ notice: 'DEADLINE_MISSED', side: 'asking', to: 'leads', within: 'hours' }]);
  });

  it('whoever was named is told of a changed risk, and the safeguarding leads as well when somebody may be in danger', () => {
    const sides = (urgency: 'IMMEDIATE' | 'ROUTINE') =>
      referral(aWork.riskReported({ urgency })).map(([, side]) => side);
    expect(sides('IMMEDIATE')).toEqual(['asked', 'asking']);
    expect(sides('ROUTINE')).toEqual(['asked']);
  });

  it('nobody is told of a draft, or that it was thrown away', () => {
    expect(referral(aReferral.drafted())).toEqual([]);
    expect(referral(aReferral.withdrawn({ reason: 'DRAFT_DISCARDED' }))).toEqual([]);
  });
});

describe('Because of an action', () => {
  it('its owner is told, and reminded on the working day before', () => {
    const at = londonInstant('2025-04-01', '10:00');
    expect(reactionOf(new ActionNotices(), anAction.raised({ dueOn: '2025-04-08' }), at)).toEqual([
      ['ACTION_RAISED', 'asked', undefined],
      ['ACTION_DUE', 'asked', londonInstant('2025-04-07', '09:00').toISOString()],
    ]);
  });
  it('its owner is reminded of a later day, too', () =>
    expect(reactionOf(new ActionNotices(), anAction.extended({ dueOn: '2025-04-22' }))).toEqual([
      ['ACTION_DUE', 'asked', londonInstant('2025-04-17', '09:00').toISOString()],
    ]));
});

it('Because a member may not come in any more, somebody looks what they leave behind', () => {
  const about: About[] = [];
  const event = recorded({ type: 'MemberDisabled', data: { memberId: '5e2d0000-0000-4000-8000-000000000011' } });
  new MemberNotices().react(event as never, { send: (_kind, of) => void about.push(of) });
  expect(about).toEqual([{ memberId: '5e2d0000-0000-4000-8000-000000000011' }]);
});
