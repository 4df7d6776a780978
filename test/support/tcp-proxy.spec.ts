import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '#kernel/testing';
import { TcpProxy } from './tcp-proxy.js';

/** A server that says back what it hears, and its proxy. */
let proxy: TcpProxy;
let url: string;
let stop: () => void;
beforeEach(async () => {
  const echo = createServer((socket) => socket.on('error', () => {}).pipe(socket));
  await once(echo.listen(0, '127.0.0.1'), 'listening');
  url = `postgres://user@127.0.0.1:${(echo.address() as AddressInfo).port}/data?a=b`;
  proxy = await TcpProxy.before(url);
  stop = () => echo.close();
});
afterEach(async () => {
  await proxy.close();
  stop();
});

async function client(): Promise<{ socket: Socket; heard: () => string; end: Promise<string> }> {
  const { port } = new URL(proxy.through(url));
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  let heard = '';
  socket.on('data', (text: string) => (heard += text));
  const end = new Promise<string>((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    socket.on('end', () => resolve('end'));
  });
  await once(socket, 'connect').catch(() => undefined); // a reset may come first: `end` tells
  return { socket, heard: () => heard, end };
}

describe('The network between a program and its database', () => {
  it('passes everything on in fine weather, under the same address but for host and port', async () => {
    const { socket, heard } = await client();
    socket.write('hello');
    await until(() => heard() === 'hello');
    expect(proxy.through(url)).toMatch(/^postgres:\/\/user@127\.0\.0\.1:\d+\/data\?a=b$/);
    expect(proxy.connections).toBe(1);
    socket.destroy();
  });

  it('keeps what is sent while it stalls, and passes it on in order', async () => {
    const { socket, heard } = await client();
    proxy.set('stall');
    socket.write('one ');
    await sleep(50);
    socket.write('two');
    await sleep(50);
    expect(heard()).toBe('');
    proxy.set('pass');
    await until(() => heard() === 'one two');
    socket.destroy();
  });

  it('loses what is sent over a half-open connection, and tells nobody', async () => {
    const { socket, heard, end } = await client();
    proxy.set('vanish');
    socket.write('lost');
    for (let turn = 0; turn < 10; turn++) await sleep(5); // each turn of the loop would read what has come
    proxy.set('pass');
    const silent = await Promise.race([end, sleep(50, 'silent')]);
    expect([heard(), silent]).toEqual(['', 'silent']);
    socket.destroy();
  });

  it('resets what is open, and refuses what is new until it accepts again', async () => {
    const first = await client();
    proxy.refuse();
    expect(await first.end).toBe('ECONNRESET');
    const second = await client();
    expect(await second.end).toBe('ECONNRESET');
    proxy.accept();
    const third = await client();
    third.socket.write('back');
    await until(() => third.heard() === 'back');
    third.socket.destroy();
  });
});
