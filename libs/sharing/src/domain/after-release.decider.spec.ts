import { deciderSpec } from '#kernel/testing';
import { sharingDecider } from './sharing.decider.js';
import {
  aSharing,
  EXAMPLE_CORRECTION_ID,
  EXAMPLE_NOTICE_ID,
  EXAMPLE_RECIPIENT_ID,
  EXAMPLE_SHARER_ID,
} from './sharing.examples.js';

const given = deciderSpec(sharingDecider);
const OTHER_ID = '04900003-0000-4000-8000-000000000003';
const OTHER_NOTICE_ID = '207e0002-0000-4000-8000-000000000002';
const both = { recipientOrganisationIds: [EXAMPLE_RECIPIENT_ID, OTHER_ID] };
const releasedToBoth = [aSharing.decided(both), aSharing.released(both)];

const notice = { noticeId: EXAMPLE_NOTICE_ID, recipientOrganisationId: EXAMPLE_RECIPIENT_ID };
const otherNotice = { noticeId: OTHER_NOTICE_ID, recipientOrganisationId: OTHER_ID };
const what = {
  correctionId: EXAMPLE_CORRECTION_ID,
  kind: 'DISCLOSURE',
  cause: 'WRONG_PERSON',
  recordedOn: '2025-03-13',
} as const;
const tell = (...notices: (typeof notice)[]) =>
  ({ type: 'NotifyOfCorrection', correction: { ...what, notices } }) as const;

describe('Telling recipients of a correction', () => {
  it('puts on record that each of them was told', () =>
    given(...releasedToBoth)
      .when(tell(notice, otherNotice))
      .then(aSharing.told(), aSharing.told(otherNotice)));
  it('leaves out those who were told before', () =>
    given(...releasedToBoth, aSharing.told())
      .when(tell(notice, otherNotice))
      .then(aSharing.told(otherNotice)));
  it('tells them again of another correction', () => {
    const correctionId = 'c0440002-0000-4000-8000-000000000002';
    given(...releasedToBoth, aSharing.told())
      .when({ type: 'NotifyOfCorrection', correction: { ...what, correctionId, notices: [notice] } })
      .then(aSharing.told({ correctionId }));
  });
  it('is possible after a recall too: what they know they know', () =>
    given(aSharing.decided(), aSharing.released(), aSharing.recalled({ noticeId: OTHER_NOTICE_ID }))
      .when(tell(notice))
      .then(aSharing.told()));
  it('is refused for an organisation that was never given it', () =>
    given(aSharing.decided(), aSharing.released()).when(tell(otherNotice)).thenRule('sharing-not-a-recipient'));
  it('is refused while nobody has got it', () =>
    given(aSharing.decided()).when(tell(notice)).thenRule('sharing-not-released'));
  it('is refused for a decision that does not exist', () => given().when(tell(notice)).thenRule('sharing-not-found'));
});

describe('Acknowledging', () => {
  const acknowledge = { type: 'Acknowledge', recipientOrganisationId: EXAMPLE_RECIPIENT_ID } as const;
  const acknowledgeNotice = { ...acknowledge, noticeId: EXAMPLE_NOTICE_ID };

  it('confirms that the recipient has what was released', () =>
    given(aSharing.decided(), aSharing.released()).when(acknowledge).then(aSharing.acknowledged()));
  it('confirms that the recipient knows of a correction', () =>
    given(aSharing.decided(), aSharing.released(), aSharing.told())
      .when(acknowledgeNotice)
      .then(aSharing.acknowledged({ noticeId: EXAMPLE_NOTICE_ID })));
  it('confirms that the recipient knows of a recall', () =>
    given(aSharing.decided(), aSharing.released(), aSharing.recalled())
      .when(acknowledgeNotice)
      .then(aSharing.acknowledged({ noticeId: EXAMPLE_NOTICE_ID })));
  it('of a release does not stand for a notice that comes later', () =>
    given(aSharing.decided(), aSharing.released(), aSharing.acknowledged(), aSharing.told())
      .when(acknowledgeNotice)
      .then(aSharing.acknowledged({ noticeId: EXAMPLE_NOTICE_ID })));
  it('is refused a second time', () => {
    given(aSharing.decided(), aSharing.released(), aSharing.acknowledged())
      .when(acknowledge)
      .thenRule('sharing-already-acknowledged');
    given(
      aSharing.decided(),
      aSharing.released(),
      aSharing.told(),
      aSharing.acknowledged({ noticeId: EXAMPLE_NOTICE_ID }),
    )
      .when(acknowledgeNotice)
      .thenRule('sharing-already-acknowledged');
  });
  it('is refused to anybody but a recipient', () =>
    given(aSharing.decided(), aSharing.released())
      .when({ ...acknowledge, recipientOrganisationId: EXAMPLE_SHARER_ID })
      .thenRule('sharing-not-a-recipient'));
  it("is refused for another recipient's notice", () =>
    given(...releasedToBoth, aSharing.told(otherNotice))
      .when({ ...acknowledge, noticeId: OTHER_NOTICE_ID })
      .thenRule('sharing-notice-not-found'));
  it('is refused while nothing was released', () =>
    given(aSharing.decided()).when(acknowledge).thenRule('sharing-not-released'));
});

describe('Recalling a release', () => {
  const recall = { type: 'Recall', noticeId: EXAMPLE_NOTICE_ID, reason: 'CONTENT_WRONG', on: '2025-04-12' } as const;

  it('asks every recipient to use it no more', () =>
    given(...releasedToBoth)
      .when(recall)
      .then(aSharing.recalled(both)));
  it('is refused a second time', () =>
    given(aSharing.decided(), aSharing.released(), aSharing.recalled())
      .when(recall)
      .thenRule('sharing-already-recalled'));
  it('is refused for a day before the release', () =>
    given(aSharing.decided(), aSharing.released())
      .when({ ...recall, on: '2025-04-09' })
      .thenRule('sharing-recalled-before-release'));
  it('is refused for what nobody has got', () =>
    given(aSharing.decided()).when(recall).thenRule('sharing-not-released'));
  it('leaves nothing to release again', () =>
    given(aSharing.decided(), aSharing.released(), aSharing.recalled())
      .when({ type: 'Release', on: '2025-04-13', method: 'MEETING' })
      .thenRule('sharing-already-released'));
});
