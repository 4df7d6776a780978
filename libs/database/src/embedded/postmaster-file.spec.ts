import { isAlive, isZombie, parsePostmasterFile } from './postmaster-file.js';

const RUNNING = [
  '4711',
  '/home/asha/a path with space/.data/postgres/cluster',
  '1795219200',
  '45267',
  '',
  '127.0.0.1',
  '   262161         3',
  'ready   ',
  '',
].join('\n');

describe('Reading what a PostgreSQL says of itself', () => {
  it('knows the process, the folder, the port and that it is ready', () =>
    expect(parsePostmasterFile(RUNNING)).toEqual({
      pid: 4711,
      folder: '/home/asha/a path with space/.data/postgres/cluster',
      port: 45267,
      status: 'ready',
    }));

  it('knows that one is stopping', () =>
    expect(parsePostmasterFile(RUNNING.replace('ready   ', 'stopping'))?.status).toBe('stopping'));

  it('takes a file that is still being written for what it says so far', () =>
    expect(parsePostmasterFile('4711\n/data\n')).toEqual({
      pid: 4711,
      folder: '/data',
      port: undefined,
      status: 'unknown',
    }));

  it.each(['', '\n', 'not a number\n/data', '-4711\n/data', '0\n/data', '4711'])(
    'takes %j for no file at all',
    (text) => expect(parsePostmasterFile(text)).toBeUndefined(),
  );
});

describe('Whether a process lives', () => {
  it('is true of this one, which is no zombie', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isZombie(process.pid)).toBe(false);
  });

  it('is false of a number that no system hands out', () => {
    expect(isAlive(2 ** 30)).toBe(false);
    expect(isZombie(2 ** 30)).toBe(false);
  });
});
