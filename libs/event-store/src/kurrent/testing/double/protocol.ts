import type * as Grpc from '@grpc/grpc-js';
import type { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import type * as FeatureMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import type * as SharedMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import type * as StatusMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb';
import type * as StreamMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type * as SessionErrors from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb';
import type * as SessionMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb';
import type * as AnyMessages from 'google-protobuf/google/protobuf/any_pb';
import type * as EmptyMessages from 'google-protobuf/google/protobuf/empty_pb';
import { createRequire } from 'node:module';

/** What the client says and hears, from the client's own package: the double cannot speak another dialect than it. */
const inThisProject = createRequire(__filename);
const inTheClient = createRequire(inThisProject.resolve('@kurrent/kurrentdb-client'));
const generated = <Module>(path: string): Module =>
  inThisProject(`@kurrent/kurrentdb-client/generated/kurrentdb/protocols/${path}`) as Module;

export type { Grpc, SessionMessages, SharedMessages, StreamMessages };

export const grpc = inTheClient('@grpc/grpc-js') as typeof Grpc;
export const anyMessages = inTheClient('google-protobuf/google/protobuf/any_pb') as typeof AnyMessages;
export const emptyMessages = inTheClient('google-protobuf/google/protobuf/empty_pb') as typeof EmptyMessages;
export const shared = generated<typeof SharedMessages>('v1/shared_pb');
export const status = generated<typeof StatusMessages>('v1/status_pb');
export const streams = generated<typeof StreamMessages>('v1/streams_pb');
export const features = generated<typeof FeatureMessages>('v1/serverfeatures_pb');
export const sessions = generated<typeof SessionMessages>('v2/streams/streams_pb');
export const sessionErrors = generated<typeof SessionErrors>('v2/streams/errors_pb');

export const streamsService = generated<{ StreamsService: Grpc.ServiceDefinition }>(
  'v1/streams_grpc_pb',
).StreamsService;
export const sessionService = generated<{ StreamsServiceService: Grpc.ServiceDefinition }>(
  'v2/streams/streams_grpc_pb',
).StreamsServiceService;
export const featuresService = generated<{ ServerFeaturesService: typeof ServerFeaturesService }>(
  'v1/serverfeatures_grpc_pb',
).ServerFeaturesService;
