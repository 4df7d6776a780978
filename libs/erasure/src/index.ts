export { CarryOutErasures, type ErasureGround } from './carry-out/carry-out-erasures.job.js';
export { ConfirmErasure } from './confirm-erasure/confirm-erasure.command.js';
export { DecideErasure } from './decide-erasure/decide-erasure.command.js';
export * from './domain/erasure.codes.js';
export * from './domain/erasure.events.js';
export { erasureStream } from './domain/erasure.stream.js';
export { erasureContext } from './erasure.context.js';
export { PlaceHold } from './place-hold/place-hold.command.js';
export { RequestErasure } from './request-erasure/request-erasure.command.js';
