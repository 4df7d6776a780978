import { CreateRegister1795219206000 } from './1795219206000-create-register.js';
import { CreateDrafts1795219206001 } from './1795219206001-create-drafts.js';
import { CreateAccessibilityGaps1795219206500 } from './1795219206500-create-accessibility-gaps.js';

/** The tables of this context, in the order in which they are made. */
export const referralsMigrations = [
  CreateRegister1795219206000,
  CreateDrafts1795219206001,
  CreateAccessibilityGaps1795219206500,
];
