import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';

const PAGE = '/directory/import';

/** A file of invented services; one and the same for each `set`. */
function fileOf(set: number, count: number, over: object = {}): { name: string; mimeType: string; buffer: Buffer } {
  const services = Array.from({ length: count }, (_, n) => ({
    id: `7e21f1ce-0000-4000-800${set}-${String(n).padStart(12, '0')}`,
    ...{ name: `Invented group ${set}.${n}`, description: 'A weekly group.', status: 'active' },
    organization: { id: `7e21f1ce-0000-4000-800${set}-999999999999`, name: `Invented Change Service ${set}` },
    service_areas: [{ name: 'Saltby' }],
    sightline: { organization: { type: 'PERP_SPECIALIST', area: 'Saltby', jurisdiction: 'england' } },
    ...over,
  }));
  return { name: 'services.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(services)) };
}

describe('An administrator imports services', () => {
  const journey = new Journey();
  beforeAll(() => journey.begin(), 90_000);
  afterAll(() => journey.end());

  const sends = async (linnet: BrowserVisitor, file: ReturnType<typeof fileOf>, heading: string) => {
    await linnet.page.locator('input[type=file]').setInputFiles(file);
    await linnet.press('Check the file');
    await comesTo(linnet, heading);
  };
  /** Nobody touches the page: it finds out by itself. Then it is looked at as any other. */
  const comesTo = async (linnet: BrowserVisitor, heading: string) => {
    await linnet.page.getByRole('heading', { name: heading, exact: true }).waitFor({ timeout: 60_000 });
    await linnet.open(PAGE);
  };

  it.each([
    ['', true, 1],
    [', without JavaScript', false, 2],
  ])(
    'after a look at what they come to%s',
    async (_how, javaScript, set) => {
      const linnet = await journey.visitor({ javaScript });
      await linnet.signIn('linnet');
      await linnet.open('/directory');
      await linnet.follow('Import services from a file');
      await linnet.press('Check the file');
      expect(await linnet.errors()).toEqual(['Choose the file with the services']);

      await sends(linnet, fileOf(set, 3, { description: '' }), 'The file cannot be imported yet');
      await linnet.reads('3 are refused', 'description: Give it as a text that is not empty.');

      await sends(linnet, fileOf(set, 420), 'Checked: the file can be imported');
      await linnet.reads('420 are new', '1 organisation that was not in the directory comes with them.');
      await linnet.follow('Further down the list');
      await linnet.reads('All rows, page 2', `Invented group ${set}.50`);

      await linnet.press('Import 420 services');
      await comesTo(linnet, 'Imported');
      await linnet.follow(`Invented group ${set}.0`);
      expect(await linnet.heading()).toBe(`Invented group ${set}.0`);
      await linnet.follow(`Invented Change Service ${set}`);
      await linnet.follow('Further down the list');
      await linnet.close();
    },
    180_000,
  );
});
