import { fileToImport as fileOf, serviceToImport as service } from '#directory/testing';
import { EventStore } from '#event-store';
import { randomUUID } from 'node:crypto';
import { startApplication, type TestApplication } from '../support/application.js';
import { formWithFile } from '../support/form-with-file.js';
import { Http, type Answer } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';

const PAGE = '/directory/import';

/** Services come from a file on a page: sent, checked, looked at and carried out, without a script. */
describe('Importing services on a page', () => {
  let application: TestApplication;
  let http: Http;
  let linnet: Visitor;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    linnet = await Visitor.signedIn(http, 'linnet');
    await linnet.open(PAGE);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  interface Sending {
    readonly by?: Visitor;
    readonly csrf?: string;
    readonly commandId?: string;
  }
  const send = (bytes: Buffer | undefined, { by = linnet, csrf = by.csrf, commandId = randomUUID() }: Sending = {}) => {
    const { body, headers } = formWithFile({ _csrf: csrf, commandId }, bytes && { name: 'services.json', bytes });
    return by.postText(PAGE, body, headers);
  };
  /** The page once nobody works on the file any more. */
  const settled = async (by = linnet): Promise<Answer> => {
    for (let turn = 0; turn < 2_400; turn++) {
      const page = await by.open(PAGE);
      if (!page.text.includes('data-import-progress')) return page;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The import does not come to an end');
  };
  const importIdIn = ({ text }: Answer): string => /name="importId" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const head = () => application.app.get(EventStore, { strict: false }).head();

  it('is for administrators and commissioners, with the proof that the form is ours', async () => {
    const asha = await Visitor.signedIn(http, 'asha');
    expect((await asha.open(PAGE)).status).toBe(404);
    expect((await send(fileOf(service(1)), { by: asha })).status).toBe(404);
    expect((await send(fileOf(service(1)), { csrf: 'guessed' })).status).toBe(403);
    expect((await linnet.open(PAGE)).text).not.toContain('data-import-progress');
    expect((await linnet.open('/directory')).text).toContain(`href="${PAGE}"`);
  });

  it('says what is wrong with a form without a file, and with one that is too large', async () => {
    const missing = await send(undefined);
    expect([missing.status, missing.text.includes('Choose the file with the services')]).toEqual([422, true]);
    const large = await send(Buffer.alloc(21 * 1_024 * 1_024, ' '));
    expect([large.status, large.text.includes('larger than 20 MB')]).toEqual([413, true]);
  });

  it('reports the rows of a file with faults, and writes nothing', async () => {
    const before = await head();
    expect((await send(fileOf(service(1), service(2, { name: '' })))).status).toBe(303);
    const page = await settled();
    expect(page.text).toContain('The file cannot be imported yet');
    expect(page.text).toContain('name: Give it as a text that is not empty.');
    expect(importIdIn(page)).toBe('');
    expect(await head()).toBe(before);
  });

  it('imports a sound file with one button, which may be pressed twice', async () => {
    const before = await head();
    const commandId = randomUUID();
    const file = fileOf(service(1), service(2));
    await Promise.all([send(file, { commandId }), send(file, { commandId })]);
    const page = await settled();
    expect(page.text).toContain('Import 2 services');
    expect(await head()).toBe(before);
    const importId = importIdIn(page);
    const verity = await Visitor.signedIn(http, 'verity');
    await verity.open(PAGE);
    await verity.post(`${PAGE}/carry-out`, { importId }); // it is somebody else's
    const pressed = await Promise.all([1, 2].map(() => linnet.post(`${PAGE}/carry-out`, { importId })));
    expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
    expect((await settled()).text).toContain(`href="/directory/services/${service(1).id}"`);
    expect(await head()).toBe(before + 3n); // an organisation and two services
    expect((await linnet.post(`${PAGE}/carry-out`, { importId })).status).toBe(303);
    await settled();
    expect(await head()).toBe(before + 3n);
    expect((await (await Program.of(http, 'asha')).get(`/api/v1/services/${service(2).id}`)).status).toBe(200);
  });

  it('leaves a report that is out of date alone', async () => {
    await send(fileOf(service(3)));
    const old = importIdIn(await settled());
    await send(fileOf(service(4), service(5)));
    expect((await settled()).text).toContain('Import 2 services');
    const before = await head();
    await linnet.post(`${PAGE}/carry-out`, { importId: old });
    await linnet.post(`${PAGE}/discard`, { importId: old });
    expect((await settled()).text).toContain('Import 2 services');
    expect(await head()).toBe(before);
    await linnet.post(`${PAGE}/discard`, { importId: importIdIn(await settled()) });
    expect((await settled()).text).not.toContain('Import 2 services');
  });
});
