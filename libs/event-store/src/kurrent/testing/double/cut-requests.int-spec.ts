import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { KurrentDouble } from './kurrent-double.js';
import { grpc, sessions, sessionService, shared, streams, streamsService, type Grpc } from './protocol.js';

/** An append to several streams: a message for each. */
function toTwoStreams(): readonly object[] {
  return ['Referral-1', 'Sharing-1'].map((stream) => {
    const schema = new sessions.SchemaInfo().setName('Noted');
    schema.setFormat(sessions.SchemaFormat.SCHEMA_FORMAT_BYTES);
    const record = new sessions.AppendRecord().setRecordId(randomUUID()).setSchema(schema).setData(Buffer.from('{}'));
    return new sessions.AppendRequest().setStream(stream).setExpectedRevision('-1').setRecordsList([record]);
  });
}

/** An append to one stream: where it goes, then a message for each event. */
function toOneStream(): readonly object[] {
  const name = new shared.StreamIdentifier().setStreamName(Buffer.from('Referral-1'));
  const options = new streams.AppendReq.Options().setStreamIdentifier(name).setNoStream(new shared.Empty());
  const events = [0, 1].map(() => {
    const event = new streams.AppendReq.ProposedMessage().setId(new shared.UUID().setString(randomUUID()));
    return new streams.AppendReq().setProposedMessage(event.setData(Buffer.from('{}')));
  });
  return [new streams.AppendReq().setOptions(options), ...events];
}

const REQUESTS: readonly [string, Grpc.MethodDefinition<object, object> | undefined, () => readonly object[]][] = [
  ['to several streams', sessionService.appendSession, toTwoStreams],
  ['to one stream', streamsService.append, toOneStream],
];

/** Long enough for what was sent to arrive, and for a break to be noticed. */
const A_WHILE_MS = 20;

describe.each(REQUESTS)('An append %s', (_, method, messages) => {
  let double: KurrentDouble;
  let client: Grpc.Client;
  beforeEach(async () => {
    double = await KurrentDouble.start();
    client = new grpc.Client(`127.0.0.1:${double.port}`, grpc.credentials.createInsecure());
    const ready = promisify(client.waitForReady.bind(client));
    await ready(Date.now() + 120_000);
  });
  afterEach(async () => {
    client.close();
    await double.stop();
  });

  /** Sends some of the messages and leaves the request open; `answered` comes when it is answered. */
  function begin(count: number): { call: Grpc.ClientWritableStream<object>; answered: Promise<unknown> } {
    if (!method) throw new Error('no such method');
    const { path, requestSerialize, responseDeserialize } = method;
    let answer: (error: unknown) => void = () => undefined;
    const answered = new Promise((resolve) => (answer = resolve));
    const call = client.makeClientStreamRequest(path, requestSerialize, responseDeserialize, answer);
    call.on('error', () => undefined);
    for (const message of messages().slice(0, count)) call.write(message);
    return { call, answered };
  }

  it('is carried out when all of it has come', async () => {
    const { call, answered } = begin(messages().length);
    call.end();
    expect(await answered).toBeNull();
    expect(double.log.records).toHaveLength(2);
  });

  it.each(messages().map((__, index) => index + 1))(
    'is not, nor any part of it, when it is cut after message %s',
    async (count) => {
      const { answered } = begin(count);
      await pause(A_WHILE_MS);
      double.drop();
      await answered;
      await pause(A_WHILE_MS);
      expect(double.log.records).toEqual([]);
    },
  );

  it.each(messages().map((__, index) => index + 1))('nor when its client gives up after message %s', async (count) => {
    const { call } = begin(count);
    await pause(A_WHILE_MS);
    call.cancel();
    await pause(A_WHILE_MS);
    expect(double.log.records).toEqual([]);
  });
});
