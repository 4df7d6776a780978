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
  beforeAll(() => journey.begin());
  afterAll(() => journey.end());

  /** Presses a button whose page moves on by itself, and looks at where it ends as at any other. */
  const presses = async (linnet: BrowserVisitor, button: string, heading: string) => {
    await linnet.page.getByRole('button', { name: button, exact: true }).click();
    await linnet.page.getByRole('heading', { name: heading, exact: true }).waitFor({ timeout: 180_000 });
    await linnet.open(PAGE);
  };
  const sends = async (linnet: BrowserVisitor, file: ReturnType<typeof fileOf>, heading: string) => {
    await linnet.page.locator('input[type=file]').setInputFiles(file);
    await presses(linnet, 'Check the file', heading);
  };
  const stands = (state: string, percent: number) =>
    journey.application.database.query(
      `UPDATE directory.import SET state = $1, percent = $2, alive_at = clock_timestamp() + interval '1 hour'`,
      [state, percent],
    );

  it.each([
    ['', true, 1],
    [', without JavaScript', false, 2],
  ])('after a look at what they come to%s', async (_how, javaScript, set) => {
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

    await presses(linnet, 'Import 420 services', 'Imported');
    await linnet.follow(`Invented group ${set}.0`);
    expect(await linnet.heading()).toBe(`Invented group ${set}.0`);
    await linnet.follow(`Invented Change Service ${set}`);
    await linnet.follow('Further down the list');
    await linnet.close();
  });

  it('and sees how far it is, until it is done, without touching the page', async () => {
    const linnet = await journey.visitor();
    await linnet.signIn('linnet');
    await stands('checking', 42);
    await linnet.open(PAGE);
    await linnet.reads('Checking the file', '42%', 'Nothing is changed by a check.');
    await stands('checking', 87);
    await linnet.page.getByText('87%').waitFor();
    await stands('done', 0);
    await linnet.page.getByRole('heading', { name: 'Imported', exact: true }).waitFor();
    await linnet.close();
  });
});
