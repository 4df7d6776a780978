import { IdentityHolds, SamePerson } from '#access';
import { Module } from '@nestjs/common';
import { ConfirmErasureHandler } from './confirm-erasure/confirm-erasure.command.js';
import { DecideErasureHandler } from './decide-erasure/decide-erasure.command.js';
import { ErasureChanges } from './erasure-changes.js';
import { erasureControllers } from './erasure.controllers.js';
import { ErasureDuties } from './erasure-duties/erasure-duties.js';
import { ErasureForms } from './erasure-page/erasure-forms.js';
import { ErasureReader } from './erasure-register/erasures.reader.js';
import { LegalHoldReader } from './legal-holds/legal-holds.reader.js';
import { LiftLegalHoldHandler } from './lift-legal-hold/lift-legal-hold.command.js';
import { PlaceHoldHandler } from './place-hold/place-hold.command.js';
import { PlaceLegalHoldHandler } from './place-legal-hold/place-legal-hold.command.js';
import { RequestErasureHandler } from './request-erasure/request-erasure.command.js';

@Module({
  controllers: erasureControllers,
  providers: [
    ErasureReader,
    ErasureDuties,
    ErasureForms,
    IdentityHolds,
    SamePerson,
    LegalHoldReader,
    ErasureChanges,
    RequestErasureHandler,
    DecideErasureHandler,
    ConfirmErasureHandler,
    PlaceHoldHandler,
    PlaceLegalHoldHandler,
    LiftLegalHoldHandler,
  ],
})
export class ErasureModule {}
