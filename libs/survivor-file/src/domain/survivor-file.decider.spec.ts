import { deciderSpec } from '#kernel/testing';
import type { SurvivorFileCommand } from './survivor-file.commands.js';
import { survivorFileDecider } from './survivor-file.decider.js';
import {
  aSurvivorFile as a,
  EXAMPLE_ADDRESS_ID,
  EXAMPLE_ADVICE_ID,
  EXAMPLE_ADVOCATE_ID,
  EXAMPLE_CASE_ID,
  EXAMPLE_CONTACT_ID,
  EXAMPLE_FILE_ID,
  EXAMPLE_MESSAGE_ID,
  EXAMPLE_WISH_ID,
  OTHER_ADVOCATE_ID,
} from './survivor-file.examples.js';

const OTHER_INCIDENT_ID = '14c1de47-0000-4000-8000-000000000002';
const { steps } = a.SafetyIncidentRaised().data;
const given = deciderSpec(survivorFileDecider);
const NOW = new Date('2025-03-20T09:30:00.000Z');
const asked = { now: NOW, today: '2025-03-20', by: EXAMPLE_ADVOCATE_ID };
const opened = [a.SurvivorFileOpened(), a.SurvivorNameRecorded(), a.AdvocateAssigned()];
const withContact = [...opened, a.SafeContactSet()];
const withAddress = [...opened, a.AddressRecorded()];

describe('Opening a survivor’s file', () => {
  const open = {
    type: 'Open',
    ...asked,
    today: '2025-03-14',
    name: 'Maren Fable',
    survivorFileId: EXAMPLE_FILE_ID,
    caseIds: [EXAMPLE_CASE_ID],
    organisationId: EXAMPLE_ADVICE_ID,
  } as const;

  it('gives it to the advocate who opens it, and keeps the name apart from the opening', () =>
    given()
      .when(open)
      .then(...opened));
  it('needs a case', () =>
    given()
      .when({ ...open, caseIds: [] })
      .thenRule('survivor-file-case-missing'));
  it('needs what the survivor is called', () =>
    given()
      .when({ ...open, name: ' ' })
      .thenRule('survivor-name-missing'));
  it('happens once', () =>
    given(...opened)
      .when(open)
      .thenRule('survivor-file-already-open'));
  it('comes before anything else', () =>
    given()
      .when({ type: 'RecordName', ...asked, name: 'Maren Fable' })
      .thenRule('survivor-file-not-found'));
});

describe('What the survivor is called', () => {
  it('may change: both names lead to them, and stay', () =>
    given(...opened)
      .when({ type: 'RecordName', ...asked, name: 'Maren Larch' })
      .then(a.SurvivorNameRecorded({ name: 'Maren Larch', recordedOn: '2025-03-20' })));
  it('is not nothing', () =>
    given(...opened)
      .when({ type: 'RecordName', ...asked, name: '' })
      .thenRule('survivor-name-missing'));
});

describe('Advocates of a file', () => {
  const assign = {
    type: 'AssignAdvocate',
    ...asked,
    memberId: OTHER_ADVOCATE_ID,
    organisationId: EXAMPLE_ADVICE_ID,
  } as const;
  const other = a.AdvocateAssigned({ memberId: OTHER_ADVOCATE_ID, assignedOn: '2025-03-20' });
  const end = { type: 'EndAdvocate', ...asked, memberId: EXAMPLE_ADVOCATE_ID } as const;

  it('work in the organisation that keeps it', () =>
    given(...opened)
      .when(assign)
      .then(other));
  it('never elsewhere', () =>
    given(...opened)
      .when({ ...assign, organisationId: EXAMPLE_CASE_ID })
      .thenRule('advocate-of-another-organisation'));
  it('have it once', () =>
    given(...opened, other)
      .when(assign)
      .thenRule('advocate-already-assigned'));
  it('may have it again after they gave it up', () =>
    given(...opened, other, a.AdvocateEnded({ memberId: OTHER_ADVOCATE_ID }))
      .when(assign)
      .then(other));
  it('give it up to another', () =>
    given(...opened, other)
      .when(end)
      .then(a.AdvocateEnded({ endedOn: '2025-03-20' })));
  it('do not leave it to nobody', () =>
    given(...opened)
      .when(end)
      .thenRule('advocate-last-one'));
  it('end only what they have', () =>
    given(...opened, other)
      .when({ ...end, memberId: EXAMPLE_CASE_ID })
      .thenRule('advocate-not-assigned'));
});

describe('A safe way to reach the survivor', () => {
  const { survivorFileId: _file, setBy: _by, expiresAt: _expiry, ...said } = a.SafeContactSet().data;
  const contact = { ...said, confirmedAt: new Date(said.confirmedAt) };
  const set = { type: 'SetSafeContact', ...asked, contact } as const;
  const refused = (details: Partial<typeof contact> & { expiresAt?: Date }, rule: string) =>
    given(...opened)
      .when({ ...set, contact: { ...contact, ...details } })
      .thenRule(rule);

  it('is safe for 28 days from when they said so', () =>
    given(...opened)
      .when(set)
      .then(a.SafeContactSet()));
  it('may be safe for less', () =>
    given(...opened)
      .when({ ...set, contact: { ...contact, expiresAt: new Date('2025-03-28T00:00:00.000Z') } })
      .then(a.SafeContactSet({ expiresAt: '2025-03-28T00:00:00.000Z' })));
  it('is never safe for longer', () =>
    refused({ expiresAt: new Date('2025-04-12T00:00:00.000Z') }, 'safe-contact-expires-too-late'));
  it('is not safe any more when it is recorded too late', () =>
    refused({ confirmedAt: new Date('2025-02-01T10:00:00.000Z') }, 'safe-contact-expired-already'));
  it('is confirmed before it is recorded', () =>
    refused({ confirmedAt: new Date('2025-03-20T09:30:01.000Z') }, 'safe-contact-confirmed-in-future'));
  it('is safe on days that were said', () => refused({ days: [] }, 'safe-contact-hours-missing'));
  it('is safe in hours that were said', () => {
    const { from: _from, ...vague } = contact;
    given(...opened)
      .when({ ...set, contact: vague })
      .thenRule('safe-contact-hours-missing');
  });
  it('begins before it ends', () => refused({ from: '12:00', until: '12:00' }, 'safe-contact-hours-wrong'));
  it('is a letter only where post is allowed', () => {
    refused({ channel: 'LETTER' }, 'safe-contact-mail-not-allowed');
    given(...opened)
      .when({ ...set, contact: { ...contact, channel: 'LETTER', isMailAllowed: true } })
      .then(a.SafeContactSet({ channel: 'LETTER', isMailAllowed: true }));
  });
  it.each([
    ['PHONE_CALL', 'hello', 'safe-contact-number-needed'],
    ['TEXT_MESSAGE', '07700 900123, ask for Kim', 'safe-contact-number-needed'],
    ['EMAIL', '07700 900123', 'safe-contact-email-needed'],
  ] as const)('by %s is not “%s”', (channel, value, rule) => refused({ channel, value }, rule));
  it('may be one never to use whose number nobody knows', () =>
    given(...opened)
      .when({ ...set, contact: { ...contact, isSafe: false, value: 'The telephone in the hall' } })
      .then(a.SafeContactSet({ isSafe: false, value: 'The telephone in the hall' })));
  it('may be one never to use, which needs no hours', () =>
    given(...opened)
      .when({ ...set, contact: { ...contact, isSafe: false, days: [] } })
      .then(a.SafeContactSet({ isSafe: false, days: [] })));
  it('is confirmed again under its own id, also once it has expired', () =>
    given(...withContact, a.SafeContactExpired())
      .when(set)
      .then(a.SafeContactSet()));
  it('does not come back once it is withdrawn', () =>
    given(...withContact, a.SafeContactWithdrawn())
      .when(set)
      .thenRule('safe-contact-withdrawn'));
});

describe('Withdrawing a way', () => {
  const withdraw = {
    type: 'WithdrawSafeContact',
    ...asked,
    contactId: EXAMPLE_CONTACT_ID,
    reason: 'NOT_SAFE',
  } as const;
  it('counts at once', () =>
    given(...withContact)
      .when(withdraw)
      .then(a.SafeContactWithdrawn()));
  it('also of one that has expired', () =>
    given(...withContact, a.SafeContactExpired())
      .when(withdraw)
      .then(a.SafeContactWithdrawn()));
  it('needs one that is there', () =>
    given(...opened)
      .when(withdraw)
      .thenRule('safe-contact-not-found'));
  it('happens once', () =>
    given(...withContact, a.SafeContactWithdrawn())
      .when(withdraw)
      .thenRule('safe-contact-withdrawn'));
});

describe('A way that nobody confirmed again', () => {
  const expire = (now: Date): SurvivorFileCommand => ({
    type: 'ExpireSafeContact',
    contactId: EXAMPLE_CONTACT_ID,
    now,
  });
  const expiry = new Date('2025-04-11T10:30:00.000Z');
  it('expires at its moment', () =>
    given(...withContact)
      .when(expire(expiry))
      .then(a.SafeContactExpired()));
  it('not before', () =>
    given(...withContact)
      .when(expire(new Date(expiry.getTime() - 1)))
      .thenRule('safe-contact-not-expired-yet'));
  it('expires once, however often the clock comes', () =>
    given(...withContact, a.SafeContactExpired())
      .when(expire(expiry))
      .thenNothing());
  it('does not expire when it is withdrawn or unknown', () => {
    given(...withContact, a.SafeContactWithdrawn())
      .when(expire(expiry))
      .thenNothing();
    given(...opened)
      .when(expire(expiry))
      .thenNothing();
  });
  it('runs anew when it was confirmed meanwhile', () =>
    given(...withContact, a.SafeContactSet({ expiresAt: '2025-04-20T10:30:00.000Z' }))
      .when(expire(expiry))
      .thenRule('safe-contact-not-expired-yet'));
});

describe('A place', () => {
  const record = {
    type: 'RecordAddress',
    ...asked,
    today: '2025-03-14',
    addressId: EXAMPLE_ADDRESS_ID,
    kind: 'HOME',
    address: '7 Lantern Quay, Wexcombe',
    postcode: 'ZZ99 3VZ',
  } as const;
  const change = (status: 'CONFIDENTIAL' | 'KNOWN_TO_PERP' | 'COMPROMISED' | 'HISTORIC') =>
    ({ type: 'ChangeAddressStatus', ...asked, addressId: EXAMPLE_ADDRESS_ID, status }) as const;
  const once = (status: 'KNOWN_TO_PERP' | 'COMPROMISED' | 'HISTORIC') => [
    ...withAddress,
    a.AddressStatusChanged({ status }),
  ];

  it('is confidential from the first', () =>
    given(...opened)
      .when(record)
      .then(a.AddressRecorded()));
  it('is recorded once', () =>
    given(...withAddress)
      .when(record)
      .thenRule('address-already-recorded'));
  describe('where they live now', () => {
    const NEXT = '31500001-0000-4000-8000-000000000002';
    const recordedAs = (kind: 'HOME' | 'REFUGE' | 'SCHOOL') =>
      a.AddressRecorded({ addressId: NEXT, kind, recordedOn: '2025-03-14' });
    const next = (kind: 'HOME' | 'REFUGE' | 'SCHOOL') => ({ ...record, addressId: NEXT, kind }) as const;
    const left = a.AddressStatusChanged({ status: 'HISTORIC', changedOn: '2025-03-14' });

    it.each(['HOME', 'REFUGE'] as const)('makes the place before a former one: %s', (kind) =>
      given(...withAddress)
        .when(next(kind))
        .then(recordedAs(kind), left),
    );
    it('makes one that was compromised a former one, too', () =>
      given(...once('COMPROMISED'))
        .when(next('HOME'))
        .then(recordedAs('HOME'), left));
    it('changes nothing of it where they said that they still use it', () =>
      given(...withAddress)
        .when({ ...next('REFUGE'), isFormerStillUsed: true })
        .then(recordedAs('REFUGE')));
    it('is not said by a school, and changes none that is a former one already', () => {
      given(...withAddress)
        .when(next('SCHOOL'))
        .then(recordedAs('SCHOOL'));
      given(...once('HISTORIC'))
        .when(next('HOME'))
        .then(recordedAs('HOME'));
      given(...opened, a.AddressRecorded({ kind: 'SCHOOL' }))
        .when(next('HOME'))
        .then(recordedAs('HOME'));
    });
  });
  it('may turn out to be known, or be left', () => {
    given(...withAddress)
      .when(change('KNOWN_TO_PERP'))
      .then(a.AddressStatusChanged());
    given(...once('COMPROMISED'))
      .when(change('HISTORIC'))
      .then(a.AddressStatusChanged({ status: 'HISTORIC' }));
    given(...once('HISTORIC'))
      .when(change('KNOWN_TO_PERP'))
      .then(a.AddressStatusChanged());
  });
  it.each(['KNOWN_TO_PERP', 'COMPROMISED', 'HISTORIC'] as const)('is never confidential again after %s', (status) =>
    given(...once(status))
      .when(change('CONFIDENTIAL'))
      .thenRule('address-status-not-back'),
  );
  describe('that was marked by an incident', () => {
    const marked = (status: 'CONFIDENTIAL' | 'KNOWN_TO_PERP' | 'HISTORIC') => [
      ...withAddress,
      ...(status === 'CONFIDENTIAL' ? [] : [a.AddressStatusChanged({ status })]),
      a.SafetyIncidentRaised(),
      a.AddressStatusChanged({ status: 'COMPROMISED' }),
    ];
    const notConfirmed = a.SafetyIncidentNotConfirmed();

    it('is what it was before when somebody decides so, once the incident turned out not to be confirmed', () => {
      given(...marked('CONFIDENTIAL'), notConfirmed)
        .when(change('CONFIDENTIAL'))
        .then(a.AddressStatusChanged({ status: 'CONFIDENTIAL' }));
      given(...marked('KNOWN_TO_PERP'), notConfirmed)
        .when(change('KNOWN_TO_PERP'))
        .then(a.AddressStatusChanged());
    });
    it.each(['KNOWN_TO_PERP', 'HISTORIC'] as const)('never becomes more secret than it was: %s', (status) =>
      given(...marked(status), notConfirmed)
        .when(change('CONFIDENTIAL'))
        .thenRule('address-status-not-back'),
    );
    it('stays compromised while the incident is not closed so, also with every step done', () =>
      given(...marked('CONFIDENTIAL'), ...steps.map(({ step }) => a.SafetyStepDone({ step })))
        .when(change('CONFIDENTIAL'))
        .thenRule('address-incident-not-closed'));
    it('stays compromised while there is another incident about it', () =>
      given(...marked('CONFIDENTIAL'), a.SafetyIncidentRaised({ incidentId: OTHER_INCIDENT_ID }), notConfirmed)
        .when(change('CONFIDENTIAL'))
        .thenRule('address-incident-not-closed'));
    it('may be known or left, whatever the incident', () =>
      given(...marked('CONFIDENTIAL'))
        .when(change('HISTORIC'))
        .then(a.AddressStatusChanged({ status: 'HISTORIC' })));
  });
  it('changes to something else', () =>
    given(...withAddress)
      .when(change('CONFIDENTIAL'))
      .thenRule('address-status-unchanged'));
  it('is compromised by a safety incident only, which starts the clocks', () =>
    given(...withAddress)
      .when(change('COMPROMISED'))
      .thenRule('address-compromised-needs-incident'));
  it('has to be there', () =>
    given(...opened)
      .when(change('HISTORIC'))
      .thenRule('address-not-found'));
});

describe('A wish', () => {
  const { survivorFileId: _file, ...said } = a.WishRecorded().data;
  const record = { type: 'RecordWish', ...asked, ...said } as const;
  const withdraw = { type: 'WithdrawWish', ...asked, wishId: EXAMPLE_WISH_ID } as const;
  it('is kept as it was said', () =>
    given(...opened)
      .when(record)
      .then(a.WishRecorded()));
  it('was said already', () =>
    given(...opened)
      .when({ ...record, saidOn: '2025-03-21' })
      .thenRule('wish-in-future'));
  it('is recorded once', () =>
    given(...opened, a.WishRecorded())
      .when(record)
      .thenRule('wish-already-recorded'));
  it('can be taken back at any time', () =>
    given(...opened, a.WishRecorded())
      .when(withdraw)
      .then(a.WishWithdrawn()));
  it('is taken back once', () =>
    given(...opened, a.WishRecorded(), a.WishWithdrawn())
      .when(withdraw)
      .thenRule('wish-already-withdrawn'));
  it('has to be there', () =>
    given(...opened)
      .when(withdraw)
      .thenRule('wish-not-found'));
});

describe('Looking into a file that is somebody else’s', () => {
  const consult = {
    type: 'Consult',
    ...asked,
    by: OTHER_ADVOCATE_ID,
    organisationId: EXAMPLE_ADVICE_ID,
    reason: 'SAFETY_INCIDENT',
    explanation: 'The bundle of 20 March has to be checked against the addresses.',
  } as const;
  it('is on record with the reason, and ends after an hour', () =>
    given(...opened)
      .when(consult)
      .then(a.SurvivorFileConsulted()));
  it('needs a reason in words', () =>
    given(...opened)
      .when({ ...consult, explanation: ' ' })
      .thenRule('consultation-reason-missing'));
});

describe('A message that was kept back', () => {
  const hold = {
    ...{ type: 'HoldMessage' as const, messageId: EXAMPLE_MESSAGE_ID, way: 'text-message', rule: 'outside-safe-hours' },
    now: NOW,
  };
  const deal = { type: 'DealWithHeldMessage', ...asked, messageId: EXAMPLE_MESSAGE_ID } as const;
  const held = [...opened, a.MessageHeldBack()];
  it('is put before the advocates', () =>
    given(...opened)
      .when(hold)
      .then(a.MessageHeldBack()));
  it('once', () =>
    given(...held)
      .when(hold)
      .thenNothing());
  it('is dealt with by one of them', () =>
    given(...held)
      .when(deal)
      .then(a.HeldMessageDealtWith()));
  it('has to be there', () =>
    given(...opened)
      .when(deal)
      .thenRule('held-message-not-found'));
  it('is dealt with once', () =>
    given(...held, a.HeldMessageDealtWith())
      .when(deal)
      .thenRule('held-message-dealt-with-already'));
});
