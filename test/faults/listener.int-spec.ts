import { testDatabase, type TestDatabase } from '#database/testing';
import { until } from '#kernel/testing';
import { NoticeListener } from '../../libs/event-store/src/postgres/notices/notice-listener.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { untilItWorks } from './faulty-network.js';

describe('Listening over a network that fails', () => {
  let test: TestDatabase;
  let proxy: TcpProxy;
  let listener: NoticeListener;
  let heard: (string | undefined)[];
  beforeEach(async () => {
    test = await testDatabase();
    proxy = await TcpProxy.before(test.url);
    heard = [];
    listener = new NoticeListener({
      url: proxy.through(test.url),
      channel: 'spec',
      hear: (payload) => heard.push(payload),
      heartbeat: { everyMs: 200, patienceMs: 2_000 },
    });
    await untilHeard(undefined);
  });
  afterEach(async () => {
    proxy.accept();
    proxy.set('pass');
    await listener.close();
    await proxy.close();
    await test.close();
  });

  const untilHeard = (payload: string | undefined) =>
    untilItWorks(async () => {
      if (payload !== undefined) await test.database.query(`SELECT pg_notify('spec', $1)`, [payload]);
      if (!heard.includes(payload)) throw new Error('Nothing was heard');
    });

  it.each(['vanish', 'stall'] as const)(
    'notices a connection that says nothing any more (%s), and listens again',
    async (weather) => {
      proxy.set(weather);
      heard.length = 0;
      await until(() => proxy.connections > 1); // the heartbeat finds out, nobody else would, and it tries anew
      proxy.set('pass');
      await untilHeard(undefined); // "something may have been missed"
      await untilHeard('later');
    },
  );

  it('listens again after a reset', async () => {
    heard.length = 0;
    proxy.reset();
    await untilHeard(undefined);
    await untilHeard('later');
  });
});
