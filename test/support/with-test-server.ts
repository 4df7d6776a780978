import { startTestServer } from '#database/testing';

/** A PostgreSQL for a program outside jest that starts the application as the specs do; it goes when the work is done. */
export async function withTestServer<Result>(work: () => Promise<Result>): Promise<Result> {
  const stop = await startTestServer(process.env['TEST_DATABASE_URL']);
  try {
    return await work();
  } finally {
    await stop();
  }
}
