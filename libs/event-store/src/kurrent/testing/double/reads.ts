import { nameOf } from './appends.js';
import { compare, type KurrentRecord, type Place } from './kurrent-log.js';
import { faultOf, notLeader, type Node } from './node.js';
import { shared, streams, type Grpc, type StreamMessages } from './protocol.js';

type Read = Grpc.ServerWritableStream<StreamMessages.ReadReq, StreamMessages.ReadResp>;
type Options = StreamMessages.ReadReq.Options;

const BACKWARDS = Number(streams.ReadReq.Options.ReadDirection.BACKWARDS);

/** Reads of a stream or of `$all`, either way, filtered or not; and subscriptions, which go on with whatever comes. */
export const read =
  (node: Node) =>
  (call: Read): void => {
    const options = call.request.getOptions();
    if (!options) return void call.end();
    call.on('error', () => undefined);
    if (options.hasSubscription()) return subscribe(node, call, options);
    const fault = faultOf(node, 'read');
    if (fault === 'not-leader') return void call.emit('error', notLeader(node));
    if (fault === 'drop-before') return node.drop();
    if (fault === 'stall-before') return;
    if (options.hasStream() && node.log.stream(streamOf(options)).length === 0) return notFound(call, options);
    const events = chosen(node, options);
    const half = fault === 'drop-after' || fault === 'stall-after' ? events.slice(0, events.length / 2) : events;
    for (const event of half) for (let n = fault === 'twice' ? 2 : 1; n > 0; n--) call.write(eventAnswer(event));
    if (fault === 'drop-after') return void setTimeout(() => node.drop(), 2);
    if (fault !== 'stall-after') call.end();
  };

function subscribe(node: Node, call: Read, options: Options): void {
  const fault = faultOf(node, 'subscribe');
  if (fault === 'not-leader') return void call.emit('error', notLeader(node));
  if (fault === 'drop-before' || fault === 'drop-after') return node.drop();
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('subscription');
  call.write(new streams.ReadResp().setConfirmation(confirmation));
  if (fault === 'stall-before' || fault === 'stall-after') return;
  const from = options.getAll()?.getPosition();
  let seen = options.getAll()?.hasEnd() ? endOf(node) : from ? placeOf(from) : { commit: -1n, prepare: -1n };
  const isWanted = filterOf(options);
  const deliver = () => {
    const fresh = node.log.records.filter((record) => compare(record.place, seen) > 0);
    for (const event of fresh.filter(isWanted))
      for (let n = fault === 'twice' ? 2 : 1; n > 0; n--) call.write(eventAnswer(event));
    seen = fresh.at(-1)?.place ?? seen;
    call.write(checkpoint(seen));
  };
  deliver();
  const stop = node.log.onWrite(deliver);
  call.on('cancelled', stop);
  call.on('close', stop);
}

function chosen(node: Node, options: Options): readonly KurrentRecord[] {
  const backwards = Number(options.getReadDirection()) === BACKWARDS;
  const events = options.hasStream() ? ofStream(node, options, backwards) : ofAll(node, options, backwards);
  const ordered = backwards ? [...events].reverse() : events;
  return ordered.filter(filterOf(options)).slice(0, Number(BigInt(options.getCount() || '0')) || undefined);
}

/** The first of a read counts in: what is read from a position begins there. */
function ofAll(node: Node, options: Options, backwards: boolean): readonly KurrentRecord[] {
  const position = options.getAll()?.getPosition();
  if (!position) return options.getAll()?.hasEnd() === backwards ? node.log.records : [];
  const from = placeOf(position);
  return node.log.records.filter(({ place }) => (backwards ? compare(place, from) < 0 : compare(place, from) >= 0));
}

function ofStream(node: Node, options: Options, backwards: boolean): readonly KurrentRecord[] {
  const events = node.log.stream(streamOf(options));
  const from = options.getStream();
  if (!from?.hasRevision()) return from?.hasEnd() === backwards ? events : [];
  const revision = BigInt(from.getRevision());
  return events.filter((event) => (backwards ? event.revision <= revision : event.revision >= revision));
}

function filterOf(options: Options): (record: KurrentRecord) => boolean {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const subject = (record: KurrentRecord) => (filter.hasStreamIdentifier() ? record.stream : record.type);
  const prefixes = expression?.getPrefixList() ?? [];
  if (prefixes.length > 0) return (record) => prefixes.some((prefix) => subject(record).startsWith(prefix));
  const pattern = new RegExp(expression?.getRegex() ?? '');
  return (record) => pattern.test(subject(record));
}

const streamOf = (options: Options): string => nameOf(options.getStream()?.getStreamIdentifier());

const endOf = (node: Node): Place => node.log.records.at(-1)?.place ?? { commit: -1n, prepare: -1n };

function placeOf(position: { getCommitPosition(): string; getPreparePosition(): string }): Place {
  return { commit: BigInt(position.getCommitPosition()), prepare: BigInt(position.getPreparePosition()) };
}

function notFound(call: Read, options: Options): void {
  const answer = new streams.ReadResp.StreamNotFound();
  call.write(
    new streams.ReadResp().setStreamNotFound(answer.setStreamIdentifier(options.getStream()?.getStreamIdentifier())),
  );
  call.end();
}

function checkpoint({ commit, prepare }: Place): StreamMessages.ReadResp {
  const reached = new streams.ReadResp.Checkpoint();
  reached.setCommitPosition(String(commit < 0n ? 0n : commit)).setPreparePosition(String(prepare < 0n ? 0n : prepare));
  return new streams.ReadResp().setCheckpoint(reached);
}

/** Times go as ticks of 100 nanoseconds. */
const TICKS_PER_MS = 10_000n;

function eventAnswer(record: KurrentRecord): StreamMessages.ReadResp {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(new shared.UUID().setString(record.id));
  event.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(record.stream)));
  event.setStreamRevision(String(record.revision));
  event.setCommitPosition(String(record.place.commit)).setPreparePosition(String(record.place.prepare));
  const described = event.getMetadataMap();
  described.set('type', record.type);
  described.set('content-type', record.contentType);
  described.set('created', String(BigInt(record.created) * TICKS_PER_MS));
  event.setData(record.data);
  event.setCustomMetadata(record.metadata);
  const answer = new streams.ReadResp.ReadEvent().setEvent(event);
  answer.setCommitPosition(String(record.place.commit));
  return new streams.ReadResp().setEvent(answer);
}
