import { rendered, wordsOf } from '#web/testing';
import type { ServiceEntry } from '../directory-entry.row.js';
import { aService, GROUP_SERVICE_ID, WCS_ID } from '../domain/service.examples.js';
import { serviceDirectoryView, type ServiceDirectory } from './service-directory.view.js';

const TEMPLATE = 'directory/src/service-directory/service-directory.njk';
const service: ServiceEntry = {
  ...aService.published().data,
  organisationName: 'Wexcombe <b>Change</b> Service',
  status: 'open',
  criteria: { version: 0, criteria: [] },
  capacity: { places: 4, waitWeeks: 6, asOf: '2026-03-03' },
  revision: 2n,
};
const directory = (over: Partial<ServiceDirectory> = {}): ServiceDirectory => ({
  items: [service],
  choices: { areas: ['Harrowmere', 'Wexcombe'], barriers: ['ADDRESS_REQUIRED'] },
  filter: { without: [] },
  ...over,
});
const html = (over?: Partial<ServiceDirectory>) =>
  rendered(TEMPLATE, serviceDirectoryView(directory(over), '2026-03-15'));

describe('The list of services', () => {
  it('shows what each one is, and its capacity with its age', () => {
    const words = wordsOf(html());
    expect(words).toContain('Group, 26 weeks, 1 session a week');
    expect(words).toContain('4 free places , 6 weeks to wait, as of 3 March 2026, 12 days ago');
    expect(html()).toContain(`href="/directory/services/${GROUP_SERVICE_ID}"`);
    expect(html()).toContain(`href="/directory/organisations/${WCS_ID}"`);
  });
  it('escapes what organisations call themselves', () => expect(html()).toContain('Wexcombe &lt;b&gt;Change'));
  it('says when a figure is out of date', () => {
    const old = { ...service, capacity: { places: 4, waitWeeks: 0, asOf: '2026-01-05' } };
    expect(wordsOf(html({ items: [old] }))).toContain('no wait, as of 5 January 2026, 69 days ago Out of date');
  });
  it('says why a service takes no referrals, instead of its capacity', () => {
    const paused: ServiceEntry = { ...service, status: 'paused', pauseReason: 'STAFFING' };
    expect(wordsOf(html({ items: [paused] }))).toContain('Paused: not enough staff');
  });
  it('offers only barriers that some service sets', () => {
    expect(wordsOf(html())).toContain('Needs a fixed address');
    expect(wordsOf(html())).not.toContain('No interpreter');
  });
  it('keeps what was chosen in the form and in the address of the next page', () => {
    const filter = { area: 'Wexcombe', words: 'group & more', without: ['ADDRESS_REQUIRED' as const] };
    const chosen = html({ filter, next: 'abc' });
    expect(chosen).toMatch(/<option value="Wexcombe" selected>/);
    expect(chosen).toMatch(/value="ADDRESS_REQUIRED" checked/);
    expect(chosen).toContain(
      '/directory?area=Wexcombe&amp;words=group+%26+more&amp;without=ADDRESS_REQUIRED&amp;cursor=abc',
    );
  });
  it('helps when nothing matches, and when there is nothing yet', () => {
    expect(wordsOf(html({ items: [], filter: { area: 'Nowhere', without: [] } }))).toContain(
      'No service matches all of this',
    );
    expect(wordsOf(html({ items: [] }))).toContain('No services yet');
  });
});
