import { CreateRegister1795219206000 } from './1795219206000-create-register.js';
import { CreateDrafts1795219206001 } from './1795219206001-create-drafts.js';
import { FollowTheWork1795219206002 } from './1795219206002-follow-the-work.js';
import { ListsInOrder1795219206010 } from './1795219206010-lists-in-order.js';
import { CreateAccessibilityGaps1795219206500 } from './1795219206500-create-accessibility-gaps.js';
import { AbandonedDrafts1795219206501 } from './1795219206501-abandoned-drafts.js';
import { YesThatCounts1795219206502 } from './1795219206502-yes-that-counts.js';
import { AcknowledgedWithinHours1795219206503 } from './1795219206503-acknowledged-within-hours.js';
import { TasksOfChangedRisk1795219206504 } from './1795219206504-tasks-of-changed-risk.js';

/** The tables of this context, in the order in which they are made. */
export const referralsMigrations = [
  CreateRegister1795219206000,
  CreateDrafts1795219206001,
  FollowTheWork1795219206002,
  ListsInOrder1795219206010,
  CreateAccessibilityGaps1795219206500,
  AbandonedDrafts1795219206501,
  YesThatCounts1795219206502,
  AcknowledgedWithinHours1795219206503,
  TasksOfChangedRisk1795219206504,
];
