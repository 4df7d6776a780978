import { someSignedIn } from '#access/testing';
import type { Role } from '#access';
import { rendered } from '#web/testing';
import type { InboxItem } from './inbox.query.js';
import { sharingInboxView } from './sharing-inbox.view.js';

const ID = '5a5a0001-0000-4000-8000-000000000001';
const release: InboxItem = {
  ...{ what: 'release', sharingId: ID, sharerOrganisationId: ID, items: ['IDENTITY'] },
  ...{ releasedOn: '2026-03-10', cameAt: '2026-03-10T09:00:00.000Z' },
};
const page = (role: Role, item = release) =>
  rendered(
    'sharing/src/sharing-inbox/sharing-inbox.njk',
    sharingInboxView({ waiting: [item], done: [] }, new Map([[ID, 'Lantern Row']]), someSignedIn({ role }).member),
  );
const LINK = `href="/sharing-decisions/${ID}"`;

describe('What was shared with an organisation', () => {
  it('leads to the decision for whoever may open it', () => {
    expect(page('safeguarding-lead')).toContain(LINK);
    expect(page('safeguarding-lead', { ...release, what: 'recall' })).not.toContain(LINK);
  });

  it.each<Role>(['survivor-advocate', 'forum-coordinator'])(
    'leads a %s to no page that is not there for them',
    (role) => {
      expect(page(role)).not.toContain(LINK);
      expect(page(role)).toContain('Acknowledge');
    },
  );
});
