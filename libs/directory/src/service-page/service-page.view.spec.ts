import { someMember } from '#access/testing';
import { rendered, wordsOf } from '#web/testing';
import type { ServiceEntry } from '../directory-entry.row.js';
import { aService, GROUP_SERVICE_ID, needsAnAddress, needsStability, WCS_ID } from '../domain/service.examples.js';
import { servicePageView } from './service-page.view.js';

const TEMPLATE = 'directory/src/service-page/service-page.njk';
const service: ServiceEntry = {
  ...aService.published().data,
  organisationName: 'Wexcombe Change Service',
  status: 'open',
  criteria: { version: 2, from: '2025-06-01', criteria: [needsAnAddress, needsStability] },
  capacity: { places: 4, waitWeeks: 6, asOf: '2026-03-03' },
  revision: 2n,
};
const html = (over: Partial<ServiceEntry> = {}, member = someMember(), today = '2026-03-15') =>
  rendered(TEMPLATE, servicePageView({ ...service, ...over }, { member, today }));
const manager = someMember({ role: 'service-manager', organisationId: WCS_ID });

describe('The page of a service', () => {
  it('says each criterion as a sentence, and what failing it means', () => {
    const words = wordsOf(html());
    expect(words).toContain('Has a fixed address Must be met. Not meeting it counts as: Needs a fixed address.');
    expect(words).toContain('Substance use is stable Can be worked around.');
    expect(words).toContain('Version 2, from 1 June 2025');
  });
  it('shows the capacity with the age of the count', () =>
    expect(wordsOf(html())).toContain('4 free places 6 weeks to wait As of 3 March 2026, 12 days ago.'));
  it('warns of a count that is more than two weeks old', () => {
    expect(wordsOf(html({}, manager, '2026-03-17'))).not.toContain('more than 2 weeks old');
    expect(wordsOf(html({}, manager, '2026-03-18'))).toContain('This count is more than 2 weeks old.');
  });
  it('says what to do where nothing is published or counted', () => {
    const { capacity, ...uncounted } = service;
    const silent = { ...uncounted, criteria: { version: 0, criteria: [] } };
    const words = wordsOf(rendered(TEMPLATE, servicePageView(silent, { member: manager, today: '2026-03-15' })));
    expect(words).not.toContain(`${capacity?.places} free places`);
    expect(words).toContain('This service has published no criteria. Ask it before you refer somebody.');
    expect(words).toContain('Nobody has counted yet. Ask the service.');
  });
  it('lets only its own manager change it', () => {
    const change = `href="/directory/services/${GROUP_SERVICE_ID}/capacity"`;
    expect(html({}, manager)).toContain(change);
    expect(html({}, someMember({ role: 'service-manager' }))).not.toContain(change);
    expect(html({}, someMember({ organisationId: WCS_ID }))).not.toContain(change);
  });
  it('lets nobody change a service that has closed', () => {
    const closed = html({ status: 'closed', closedOn: '2026-03-31' }, manager);
    expect(wordsOf(closed)).toContain('Closed 31 March 2026');
    expect(closed).not.toContain('Update the capacity');
  });
});
