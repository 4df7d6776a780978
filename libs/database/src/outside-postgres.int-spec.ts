import { testDatabase } from '#database/testing';
import { checkOutside } from './outside-postgres.js';

describe('A server named by DATABASE_URL', () => {
  it('is told by version and place, without its password', async () => {
    const test = await testDatabase();
    const { version, place } = await checkOutside(test.url);
    expect(version).toMatch(/^1[5-9]\.\d+$/);
    expect(place).toMatch(/^[\w.]+:\d+\/sightline_test_\w+$/);
    await test.close();
  });

  it('is asked for in words when the address is not one', async () =>
    expect(checkOutside('mysql://root@localhost/x')).rejects.toThrow(
      'Write it as postgres://user:password@host:5432/database',
    ));

  it('is missed in words when nobody answers', async () =>
    expect(checkOutside('postgres://someone:secret@127.0.0.1:1/sightline')).rejects.toThrow(
      'No PostgreSQL answers at 127.0.0.1:1/sightline (ECONNREFUSED)',
    ));

  it('never has its password repeated', async () =>
    expect(checkOutside('postgres://someone:secret@127.0.0.1:1/sightline')).rejects.not.toThrow('secret'));

  it('is told apart from one without the database, or with another password', async () => {
    const test = await testDatabase();
    const absent = new URL(test.url);
    absent.pathname = '/absent';
    await expect(checkOutside(absent.href)).rejects.toThrow('has no such database');
    const wrong = new URL(test.url);
    wrong.password = 'wrong';
    await expect(checkOutside(wrong.href)).rejects.toThrow('refused the password');
    await test.close();
  });
});
