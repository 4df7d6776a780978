import { testDatabase, type TestDatabase } from '#database/testing';
import { startKurrentDouble } from '#event-store/testing';
import { CATALOGUE, MIGRATIONS, PROJECTIONS } from '#installation';
import { replayDiffers } from '#projections';
import { reachStorage } from '#storage';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAudit } from '../../apps/audit/src/run-audit.js';
import { startServer, type RunningServer } from '../../apps/server/src/start.js';
import { configFor, ROOT } from '../support/application.js';
import { Http } from '../support/http.js';
import { Program, Visitor } from '../support/visitors.js';
import * as bodies from './api/bodies.js';

/** The server as `npm start` runs it, with its log in KurrentDB: told, signed in to, written to, read and verified. */
describe('Sightline on KurrentDB', () => {
  let test: TestDatabase;
  let double: Awaited<ReturnType<typeof startKurrentDouble>>;
  let server: RunningServer;
  let http: Http;
  const said: string[] = [];
  const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-kurrentdb-'));
  const eventStore = () => ({ kind: 'kurrentdb', address: double.address }) as const;
  const config = () => ({ ...configFor(test.url, dataFolder), eventStore: eventStore() });

  beforeAll(async () => {
    [test, double] = await Promise.all([testDatabase(MIGRATIONS), startKurrentDouble()]);
    server = await startServer(config(), ROOT, (line) => said.push(line));
    http = new Http(server.address);
  });
  afterAll(async () => {
    http.close();
    await server.stop();
    await double.stop();
    await test.close();
    rmSync(dataFolder, { recursive: true });
  });

  const register = async (program: Program, familyName: string) => {
    const body = { ...bodies.person(familyName), confirmedDifferent: true };
    const { status, text } = await program.post('/api/v1/persons', body);
    return { status, personId: (JSON.parse(text) as { personId: string }).personId };
  };

  it('tells the demonstration there, and keeps no event in PostgreSQL', async () => {
    expect(said).toContainEqual(`Log: KurrentDB at 127.0.0.1:${double.port}`);
    expect(said).toContainEqual(expect.stringMatching(/^Demonstration: \d+ events/));
    expect(await test.database.query('SELECT 1 FROM es.event LIMIT 1')).toEqual([]);
    expect(double.log.records.length).toBeGreaterThan(300);
  });

  it('shows on a page what somebody recorded, also after the connection broke', async () => {
    const [visitor, program] = [await Visitor.signedIn(http, 'asha'), await Program.of(http, 'asha')];
    expect(await register(program, 'Kurrentine')).toMatchObject({ status: 201 });
    double.drop();
    const { status, personId } = await register(program, 'Afterward');
    expect(status).toBe(201);
    const page = await visitor.open(`/persons/${personId}/open-case`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Afterward');
  });

  it('has read models that a replay from KurrentDB gives again', async () => {
    const { store, database, close } = await reachStorage(config(), CATALOGUE, () => {});
    expect(await replayDiffers(database, store, PROJECTIONS)).toEqual([]);
    await close();
  });

  it('is found as written by the command line', async () => {
    let out = '';
    const terminal = {
      out: (text: string) => void (out += text),
      err: () => undefined,
      isTty: false,
      mayColour: false,
    };
    const connect = () => reachStorage(config(), CATALOGUE, () => {});
    const code = await runAudit(['verify'], { terminal, member: undefined, connect, now: () => new Date() });
    expect(out).toContain(`As written. ${double.log.records.length} events`);
    expect(code).toBe(0);
  });

  it('starts on no other log than the one that its read models follow', async () => {
    const elsewhere = { ...configFor(test.url, dataFolder), port: 0 };
    await expect(reachStorage(elsewhere, CATALOGUE, () => {})).rejects.toThrow('are in KurrentDB');
    const empty = await startKurrentDouble();
    const other = { ...elsewhere, eventStore: { kind: 'kurrentdb', address: empty.address } as const };
    await expect(reachStorage(other, CATALOGUE, () => {})).rejects.toThrow('does not hold the events');
    await empty.stop();
  });
});
