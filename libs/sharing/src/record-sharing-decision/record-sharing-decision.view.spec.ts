import type { Member } from '#access';
import type { CaseSummary } from '#case-file';
import { rendered, wordsOf } from '#web/testing';
import {
  EXAMPLE_CASE_ID,
  EXAMPLE_PERSON_ID,
  EXAMPLE_RECIPIENT_ID,
  EXAMPLE_SHARER_ID,
} from '../domain/sharing.examples.js';
import { recordSharingDecisionView } from './record-sharing-decision.view.js';

const summary = {
  caseId: EXAMPLE_CASE_ID,
  reference: 'C-4F7K-2M9P',
  personId: EXAMPLE_PERSON_ID,
  personReference: 'P-4F7K-2M9P',
  personName: 'Jasper Thistlewick',
  holderOrganisationId: EXAMPLE_SHARER_ID,
  reason: 'OTHER',
  openedOn: '2025-03-13',
  interpreterNeeded: false,
  needs: [],
} as unknown as CaseSummary;
const organisation = (organisationId: string, name: string) => ({
  ...{ organisationId, name, type: 'PERP_SPECIALIST', area: 'Wexcombe', jurisdiction: 'ENGLAND', revision: 0n },
});
const organisations = [
  organisation(EXAMPLE_SHARER_ID, 'Lantern Row'),
  organisation(EXAMPLE_RECIPIENT_ID, 'Wexcombe Change Service'),
] as Parameters<typeof recordSharingDecisionView>[0]['organisations'];
const member = (organisationType: Member['organisationType']): Member => ({
  memberId: 'member-1',
  name: 'Dorian Larkspur',
  role: 'safeguarding-lead',
  organisationId: EXAMPLE_SHARER_ID,
  organisationName: 'Lantern Row',
  organisationType,
});
const page = (type: Member['organisationType'] = 'SUPPORTED_ACCOM', today = '2025-04-10') =>
  rendered(
    'sharing/src/record-sharing-decision/record-sharing-decision.njk',
    recordSharingDecisionView({ summary, organisations, signed: { member: member(type), today } }),
  );

describe('The page that records a sharing decision', () => {
  it('asks what was decided first, and offers every organisation but our own', () => {
    const html = page();
    expect(html.indexOf('name="decision"')).toBeLessThan(html.indexOf('name="items"'));
    expect(html).toContain(`value="${EXAMPLE_RECIPIENT_ID}"`);
    expect(html).not.toContain(`name="recipientOrganisationIds" type="checkbox" value="${EXAMPLE_SHARER_ID}"`);
  });

  it('offers only the bases that this organisation has on this day', () => {
    expect(page()).not.toContain('A6_1_EA_RLI_SAFEGUARDING');
    expect(page('SUPPORTED_ACCOM', '2026-02-05')).toContain('A6_1_EA_RLI_SAFEGUARDING');
    expect(page('POLICE', '2026-02-05')).not.toContain('A6_1_EA_RLI_SAFEGUARDING');
    expect(page('POLICE')).toContain('A10_OFFICIAL_AUTHORITY');
    expect(page()).not.toContain('A10_OFFICIAL_AUTHORITY');
  });

  it('keeps what was typed beside what to correct', () => {
    const refused = {
      ok: false as const,
      errors: [
        { field: 'necessity', text: 'Enter why sharing is or is not necessary', href: '#necessity', code: 'required' },
      ],
      entered: { decision: 'DO_NOT_SHARE', proportionality: 'Risk is met by <i>another</i> route.' },
      commandId: '0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10',
    };
    const html = rendered(
      'sharing/src/record-sharing-decision/record-sharing-decision.njk',
      recordSharingDecisionView(
        { summary, organisations, signed: { member: member('SUPPORTED_ACCOM'), today: '2025-04-10' } },
        refused,
      ),
    );
    expect(html).toMatch(/value="DO_NOT_SHARE"[^>]*checked/);
    expect(html).toContain('Risk is met by &lt;i&gt;another&lt;/i&gt; route.');
    expect(html).toContain('href="#necessity"');
    expect(wordsOf(html).match(/Enter why sharing is or is not necessary/g)).toHaveLength(2);
  });

  it('names the person on the page, never in its title', () => {
    expect(page()).toContain('Jasper Thistlewick');
    expect(page()).toMatch(/<title>Record a sharing decision – Sightline<\/title>/);
    expect(page().match(/<h1/g)).toHaveLength(1);
  });
});
