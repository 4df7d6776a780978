import { projectionSpec, recorded } from '#projections/testing';
import {
  aForumReferral,
  EXAMPLE_CASE_ID,
  EXAMPLE_FORUM_REFERRAL_ID,
  EXAMPLE_HOSTEL_ID,
  EXAMPLE_POLICE_ID,
} from '../domain/forum-referral.examples.js';
import type { ForumReferralEvent } from '../domain/forum-referral.events.js';
import { forumReferralStream } from '../domain/forum-referral.stream.js';
import { forumsMigrations } from '../migrations/index.js';
import { ForumCasesProjection } from './forum-cases.projection.js';
import { forumCase, forumsOfCase } from './forum-case.query.js';

const spec = projectionSpec(new ForumCasesProjection(), forumsMigrations);
const on = (event: ForumReferralEvent) => recorded(event, { stream: forumReferralStream(event.data.forumReferralId) });
const REPEAT = 'f0e00002-0000-4000-8000-000000000002';

describe('A case at a forum', () => {
  it('keeps why it went there and who was told', async () => {
    await spec.given(on(aForumReferral.submitted()));
    const entry = await spec.database().tx((tx) => forumCase(tx, EXAMPLE_FORUM_REFERRAL_ID));
    expect(entry).toMatchObject({
      forum: 'MARAC',
      referredOn: '2025-03-14',
      referrerOrganisationId: EXAMPLE_HOSTEL_ID,
      hearings: [],
      participantOrganisationIds: [],
      referral: { riskScore: 17, recipientOrganisationIds: [EXAMPLE_POLICE_ID] },
    });
  });

  it('keeps every meeting, in order', async () => {
    await spec.given(
      on(aForumReferral.submitted()),
      on(aForumReferral.heard({ heardOn: '2025-04-15' })),
      on(aForumReferral.heard()),
    );
    const entry = await spec.database().tx((tx) => forumCase(tx, EXAMPLE_FORUM_REFERRAL_ID));
    expect(entry?.hearings.map(({ heardOn }) => heardOn)).toEqual(['2025-04-01', '2025-04-15']);
    expect(entry?.revision).toBe(2n);
  });

  it('is listed with the other forums of the case, newest first', async () => {
    await spec.given(
      on(aForumReferral.submitted()),
      on(aForumReferral.submitted({ forumReferralId: REPEAT, criteria: ['MARAC_REPEAT'] })),
    );
    const found = await spec.database().tx((tx) => forumsOfCase(tx, EXAMPLE_CASE_ID));
    expect(found.map(({ forumReferralId }) => forumReferralId)).toEqual([REPEAT, EXAMPLE_FORUM_REFERRAL_ID]);
  });

  it('is absent when nobody referred it', async () => {
    await spec.given();
    expect(await spec.database().tx((tx) => forumCase(tx, REPEAT))).toBeUndefined();
  });
});
