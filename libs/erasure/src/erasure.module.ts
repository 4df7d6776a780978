import { Module } from '@nestjs/common';
import { ConfirmErasureHandler } from './confirm-erasure/confirm-erasure.command.js';
import { ConfirmErasurePage } from './confirm-erasure/confirm-erasure.page.js';
import { DecideErasureHandler } from './decide-erasure/decide-erasure.command.js';
import { DecideErasurePage } from './decide-erasure/decide-erasure.page.js';
import { ErasureChanges } from './erasure-changes.js';
import { ErasureListPage } from './erasure-list/erasure-list.page.js';
import { ErasurePage } from './erasure-page/erasure.page.js';
import { ErasureReader } from './erasure-register/erasures.reader.js';
import { LiftHoldHandler } from './lift-hold/lift-hold.command.js';
import { LiftHoldPage } from './lift-hold/lift-hold.page.js';
import { PlaceHoldHandler } from './place-hold/place-hold.command.js';
import { PlaceHoldPage } from './place-hold/place-hold.page.js';
import { RequestErasureHandler } from './request-erasure/request-erasure.command.js';
import { RequestErasurePage } from './request-erasure/request-erasure.page.js';

@Module({
  controllers: [
    ErasureListPage,
    RequestErasurePage,
    ErasurePage,
    DecideErasurePage,
    ConfirmErasurePage,
    PlaceHoldPage,
    LiftHoldPage,
  ],
  providers: [
    ErasureReader,
    ErasureChanges,
    RequestErasureHandler,
    DecideErasureHandler,
    ConfirmErasureHandler,
    PlaceHoldHandler,
    LiftHoldHandler,
  ],
})
export class ErasureModule {}
