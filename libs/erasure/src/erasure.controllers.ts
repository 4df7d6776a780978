import { ConfirmErasureApi } from './confirm-erasure/confirm-erasure.api.js';
import { ConfirmErasurePage } from './confirm-erasure/confirm-erasure.page.js';
import { DecideErasureApi } from './decide-erasure/decide-erasure.api.js';
import { DecideErasurePage } from './decide-erasure/decide-erasure.page.js';
import { ErasureListApi } from './erasure-list/erasure-list.api.js';
import { ErasureListPage } from './erasure-list/erasure-list.page.js';
import { ErasureApi } from './erasure-page/erasure.api.js';
import { ErasurePage } from './erasure-page/erasure.page.js';
import { LegalHoldsApi } from './legal-holds/legal-holds.api.js';
import { LegalHoldsPage } from './legal-holds/legal-holds.page.js';
import { LiftLegalHoldApi } from './lift-legal-hold/lift-legal-hold.api.js';
import { LiftLegalHoldPage } from './lift-legal-hold/lift-legal-hold.page.js';
import { PlaceHoldPage } from './place-hold/place-hold.page.js';
import { PlaceLegalHoldApi } from './place-legal-hold/place-legal-hold.api.js';
import { PlaceLegalHoldPage } from './place-legal-hold/place-legal-hold.page.js';
import { RequestErasureApi } from './request-erasure/request-erasure.api.js';
import { RequestErasurePage } from './request-erasure/request-erasure.page.js';

/** The pages of erasure and the same for programs; the form of a new request stands before the page of one. */
export const erasureControllers = [
  ErasureListPage,
  RequestErasurePage,
  ErasurePage,
  DecideErasurePage,
  ConfirmErasurePage,
  PlaceHoldPage,
  LegalHoldsPage,
  PlaceLegalHoldPage,
  LiftLegalHoldPage,
  ErasureListApi,
  RequestErasureApi,
  ErasureApi,
  DecideErasureApi,
  ConfirmErasureApi,
  LegalHoldsApi,
  PlaceLegalHoldApi,
  LiftLegalHoldApi,
];
