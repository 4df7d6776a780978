import { MAX_APPEND_SIZE, type ProposedRecord, type StreamWrite, type WriteOutcome } from './kurrent-log.js';
import { faultOf, notLeader, serviceError, underFault, whenWhole, type Node } from './node.js';
import {
  anyMessages,
  emptyMessages,
  grpc,
  shared,
  status,
  streams,
  type Grpc,
  type StreamMessages,
} from './protocol.js';

type Batch = Grpc.ServerDuplexStream<StreamMessages.BatchAppendReq, StreamMessages.BatchAppendResp>;
type Append = Grpc.ServerReadableStream<StreamMessages.AppendReq, StreamMessages.AppendResp>;
type Message = StreamMessages.AppendReq.ProposedMessage | StreamMessages.BatchAppendReq.ProposedMessage;

/** Many appends on one stream of requests, each with its own answer: what the client uses when the server has it. */
export const batchAppend =
  (node: Node) =>
  (call: Batch): void => {
    const begun = new Map<string, { write: StreamWrite; options: StreamMessages.BatchAppendReq.Options }>();
    call.on('data', (request: StreamMessages.BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions() ?? begun.get(id)?.options;
      if (!options) return;
      const earlier = begun.get(id)?.write.records ?? [];
      const records = [...earlier, ...request.getProposedMessagesList().map(recordOf)];
      const write = { stream: nameOf(options.getStreamIdentifier()), expected: expectedOf(options), records };
      begun.set(id, { write, options });
      if (!request.getIsFinal()) return;
      begun.delete(id);
      underFault(node, faultOf(node, 'append'), {
        work: () => node.log.write([write]),
        answer: (outcome) => call.write(batchAnswer(request, options, outcome)),
        refuse: (error) => call.emit('error', error),
      });
    });
    call.on('error', () => undefined);
    call.on('end', () => call.end());
  };

/** One append on its own: what the client uses with credentials of the call, or with an old server. */
export const append =
  (node: Node) =>
  (call: Append, answer: Grpc.sendUnaryData<StreamMessages.AppendResp>): void => {
    let options: StreamMessages.AppendReq.Options | undefined;
    const records: ProposedRecord[] = [];
    call.on('data', (request: StreamMessages.AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) records.push(recordOf(message));
    });
    whenWhole(call, () => {
      if (!options) return answer(notLeader(node));
      const write = { stream: nameOf(options.getStreamIdentifier()), expected: expectedOf(options), records };
      underFault(node, faultOf(node, 'append'), {
        work: () => node.log.write([write]),
        answer: (outcome) =>
          outcome.kind === 'too-large' ? answer(tooLarge()) : answer(null, appendAnswer(outcome, write)),
        refuse: (error) => answer(error),
      });
    });
  };

interface Expecting {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  getStreamPosition?(): string;
  getRevision?(): string;
}

function expectedOf(options: Expecting): bigint {
  if (options.hasNoStream()) return -1n;
  if (options.hasAny()) return -2n;
  if (options.hasStreamExists()) return -4n;
  return BigInt(options.getStreamPosition?.() ?? options.getRevision?.() ?? '-2');
}

export function nameOf(identifier: { getStreamName_asU8(): Uint8Array } | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

function recordOf(message: Message): ProposedRecord {
  const described = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: described.get('type') ?? '',
    contentType: described.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function batchAnswer(
  request: StreamMessages.BatchAppendReq,
  options: StreamMessages.BatchAppendReq.Options,
  outcome: WriteOutcome,
): StreamMessages.BatchAppendResp {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(request.getCorrelationId());
  answer.setStreamIdentifier(options.getStreamIdentifier());
  if (outcome.kind !== 'written') return answer.setError(batchError(outcome));
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision(String(outcome.revisions[0]));
  const place = new shared.AllStreamPosition();
  place.setCommitPosition(String(outcome.place.commit)).setPreparePosition(String(outcome.place.prepare));
  return answer.setSuccess(success.setPosition(place));
}

function batchError(outcome: Exclude<WriteOutcome, { kind: 'written' }>) {
  const details = new anyMessages.Any();
  if (outcome.kind === 'too-large') {
    const size = new shared.MaximumAppendSizeExceeded();
    details.pack(
      size.setMaxappendsize(MAX_APPEND_SIZE).serializeBinary(),
      'event_store.client.MaximumAppendSizeExceeded',
    );
  } else {
    const wrong = new shared.WrongExpectedVersion();
    if (outcome.actual < 0n) wrong.setCurrentNoStream(new emptyMessages.Empty());
    else wrong.setCurrentStreamRevision(String(outcome.actual));
    if (outcome.expected >= 0n) wrong.setExpectedStreamPosition(String(outcome.expected));
    else wrong.setExpectedNoStream(new emptyMessages.Empty());
    details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  }
  return new status.Status().setCode(9).setMessage(outcome.kind).setDetails(details);
}

function appendAnswer(
  outcome: Exclude<WriteOutcome, { kind: 'too-large' }>,
  write: StreamWrite,
): StreamMessages.AppendResp {
  const answer = new streams.AppendResp();
  if (outcome.kind === 'written') {
    const place = new streams.AppendResp.Position();
    place.setCommitPosition(String(outcome.place.commit)).setPreparePosition(String(outcome.place.prepare));
    const success = new streams.AppendResp.Success().setCurrentRevision(String(outcome.revisions[0]));
    return answer.setSuccess(success.setPosition(place));
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (outcome.actual < 0n) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(outcome.actual));
  if (write.expected >= 0n) wrong.setExpectedRevision(String(write.expected));
  else wrong.setExpectedNoStream(new shared.Empty());
  return answer.setWrongExpectedVersion(wrong);
}

function tooLarge(): Grpc.ServiceError {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', String(MAX_APPEND_SIZE));
  return serviceError(grpc.status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded', metadata);
}
