import type { Projection } from '#projections';
import { AddressSeenProjection } from './address-seen-reports/address-seen.projection.js';
import { SurvivorFilesProjection } from './my-survivor-files/survivor-files.projection.js';
import { ScreenedTokensProjection } from './screened-tokens/screened-tokens.projection.js';

/** The read models of survivor files: kept by the vault's login, from the log that opens what could lead to a survivor. */
export const survivorFileProjections: readonly Projection[] = [
  new SurvivorFilesProjection(),
  new ScreenedTokensProjection(),
  new AddressSeenProjection(),
];
