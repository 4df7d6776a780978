export * from './domain/code-lists/index.js';
export type { SharingDetails, SharingEvent, SharingTrigger } from './domain/sharing.events.js';
export { sharingEventTypes } from './domain/sharing.events.js';
export { SHARING_POLICY_VERSIONS, type ProposedSharing } from './domain/sharing.policies.js';
export { sharingStream } from './domain/sharing.stream.js';
export { decideToShare, type SharingToDecide } from './record-sharing-decision/decide-to-share.js';
export { sharingDetails, type SharingFrame } from './record-sharing-decision/sharing-details.js';
export { SharingForm } from './record-sharing-decision/sharing.form.js';
