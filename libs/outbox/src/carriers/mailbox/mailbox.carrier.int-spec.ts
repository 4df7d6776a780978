import { SetClock } from '#kernel';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clear } from '../../cleared.js';
import { carrierContract } from '../testing/carrier-contract.js';
import { MailboxCarrier } from './mailbox.carrier.js';
import { MailboxFiles } from './mailbox-files.js';

const MARIS = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001';
const TOBIAS = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002';
const NOON = new Date('2026-03-02T12:00:00.000Z');

/** Whether a file stands where the folder of all mailboxes should be. */
const isInTheWay = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isFile(),
    () => false,
  );

carrierContract('to mailbox files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-mailbox-'));
  const place = join(folder, 'mailbox');
  const files = new MailboxFiles(place);
  return {
    carrier: new MailboxCarrier(files, new SetClock(NOON)),
    addresses: [MARIS, TOBIAS],
    carried: async () => {
      if (await isInTheWay(place)) return [];
      const of = async (address: string) => (await files.read(address)).map((mail) => ({ address, ...mail }));
      return [...(await of(MARIS)), ...(await of(TOBIAS))].sort((one, other) => (one.address < other.address ? -1 : 1));
    },
    refuse: () => writeFile(place, 'in the way'),
    loseAnswers: async () => {}, // what was written is what was carried
    recover: async () => {
      if (await isInTheWay(place)) await rm(place);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('Mailbox files', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'sightline-mailbox-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const cleared = (address: string) =>
    clear({ key: 'k', isRepeat: false }, { way: 'mailbox', address, subject: 'S', text: 'T' });

  it('have no mailbox but those of members: no path leads out of their folder', async () => {
    const carrier = new MailboxCarrier(new MailboxFiles(folder), new SetClock(NOON));
    for (const address of ['../..', 'Maren Fable', '', `${MARIS}/..`])
      await expect(carrier.carry(cleared(address))).rejects.toThrow('A mailbox has the id of its member for a name');
    expect(await readdir(folder)).toEqual([]);
  });

  it('are for their owner alone, and hold nothing half written', async () => {
    const files = new MailboxFiles(folder);
    await new MailboxCarrier(files, new SetClock(NOON)).carry(cleared(MARIS));
    const [name = ''] = await readdir(join(folder, MARIS));
    expect((await stat(join(folder, MARIS, name))).mode & 0o077).toBe(0);
    await writeFile(join(folder, MARIS, 'half.json.4711'), '{');
    expect(await files.read(MARIS)).toMatchObject([{ subject: 'S', text: 'T', at: NOON.toISOString() }]);
    expect(await files.read(TOBIAS)).toEqual([]);
  });
});
