import { MAX_APPEND_SIZE, type ProposedRecord, type StreamWrite, type WriteOutcome } from './kurrent-log.js';
import { faultOf, serviceError, underFault, whenWhole, type Node } from './node.js';
import { anyMessages, grpc, sessionErrors, sessions, status, type Grpc, type SessionMessages } from './protocol.js';

type Session = Grpc.ServerReadableStream<SessionMessages.AppendRequest, SessionMessages.AppendSessionResponse>;

/** Several streams in one transaction, as servers from 25.1 on have it. */
export const appendSession =
  (node: Node) =>
  (call: Session, answer: Grpc.sendUnaryData<SessionMessages.AppendSessionResponse>): void => {
    const writes: StreamWrite[] = [];
    call.on('data', (request: SessionMessages.AppendRequest) => {
      writes.push({
        stream: request.getStream(),
        expected: BigInt(request.getExpectedRevision() ?? '-2'),
        records: request.getRecordsList().map(recordOf),
      });
    });
    whenWhole(call, () =>
      underFault(node, faultOf(node, 'append'), {
        work: () => node.log.write(writes),
        answer: (outcome) =>
          outcome.kind === 'written' ? answer(null, success(writes, outcome)) : answer(refusal(outcome)),
        refuse: (error) => answer(error),
      }),
    );
  };

/** The server keeps properties, and makes JSON of them with two of its own when it is asked for metadata. */
function recordOf(record: SessionMessages.AppendRecord): ProposedRecord {
  const type = record.getSchema()?.getName() ?? '';
  const isJson = record.getSchema()?.getFormat() === sessions.SchemaFormat.SCHEMA_FORMAT_JSON;
  const properties: Record<string, string> = {};
  record.getPropertiesMap().forEach((value, key) => (properties[key] = value.getStringValue()));
  const metadata = { ...properties, '$schema.format': isJson ? 'Json' : 'Bytes', '$schema.name': type };
  return {
    id: record.getRecordId() ?? '',
    type,
    contentType: isJson ? 'application/json' : 'application/octet-stream',
    data: record.getData_asU8(),
    metadata: Buffer.from(JSON.stringify(metadata), 'utf8'),
  };
}

function success(
  writes: readonly StreamWrite[],
  { revisions, place }: Extract<WriteOutcome, { kind: 'written' }>,
): SessionMessages.AppendSessionResponse {
  const answer = new sessions.AppendSessionResponse().setPosition(String(place.commit));
  const outputs = writes.map(({ stream }, index) =>
    new sessions.AppendResponse().setStream(stream).setStreamRevision(String(revisions[index])),
  );
  return answer.setOutputList(outputs);
}

function refusal(outcome: Exclude<WriteOutcome, { kind: 'written' }>): Grpc.ServiceError {
  if (outcome.kind === 'too-large') {
    const details = new sessionErrors.AppendTransactionSizeExceededErrorDetails();
    details.setSize(outcome.size).setMaxSize(MAX_APPEND_SIZE);
    return withDetails(grpc.status.ABORTED, 'AppendTransactionSizeExceededErrorDetails', details.serializeBinary());
  }
  const details = new sessionErrors.StreamRevisionConflictErrorDetails().setStream(outcome.stream);
  details.setExpectedRevision(String(outcome.expected)).setActualRevision(String(outcome.actual));
  return withDetails(grpc.status.FAILED_PRECONDITION, 'StreamRevisionConflictErrorDetails', details.serializeBinary());
}

function withDetails(code: Grpc.status, name: string, bytes: Uint8Array): Grpc.ServiceError {
  const details = new anyMessages.Any();
  details.pack(bytes, `kurrentdb.protocol.v2.streams.errors.${name}`);
  const detailed = new status.Status().setCode(Number(code)).setMessage(name).setDetails(details);
  const metadata = new grpc.Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(detailed.serializeBinary()));
  return serviceError(code, name, metadata);
}
