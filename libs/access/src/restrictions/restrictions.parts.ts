import { ApproveRestrictionChangeHandler } from '../approve-restriction-change/approve-restriction-change.command.js';
import { ApproveRestrictionChangePage } from '../approve-restriction-change/approve-restriction-change.page.js';
import { DeclareConflictApi } from '../declare-conflict/declare-conflict.api.js';
import { DeclareConflictHandler } from '../declare-conflict/declare-conflict.command.js';
import { DeclareConflictPage } from '../declare-conflict/declare-conflict.page.js';
import { FindRestrictionsPage } from '../find-restrictions/find-restrictions.page.js';
import { SamePerson } from '../likeness/same-person.query.js';
import { AskedChanges } from '../propose-restriction-change/asked-change.js';
import { ProposeRestrictionChangeHandler } from '../propose-restriction-change/propose-restriction-change.command.js';
import { ProposeRestrictionChangePage } from '../propose-restriction-change/propose-restriction-change.page.js';
import { RefuseRestrictionChangeHandler } from '../refuse-restriction-change/refuse-restriction-change.command.js';
import { RefuseRestrictionChangePage } from '../refuse-restriction-change/refuse-restriction-change.page.js';
import { RestrictionChanges } from './restriction-changes.js';
import { RestrictionsApi } from './restrictions.api.js';
import { RestrictionsPage } from './restrictions.page.js';
import { RestrictionLists } from './restrictions.reader.js';

/** Pages and API of who may not know of a case. */
export const restrictionControllers = [
  RestrictionsPage,
  FindRestrictionsPage,
  RestrictionsApi,
  ProposeRestrictionChangePage,
  ApproveRestrictionChangePage,
  RefuseRestrictionChangePage,
  DeclareConflictPage,
  DeclareConflictApi,
];

/** What they and the commands of it are made of. */
export const restrictionProviders = [
  RestrictionChanges,
  SamePerson,
  RestrictionLists,
  AskedChanges,
  ProposeRestrictionChangeHandler,
  ApproveRestrictionChangeHandler,
  RefuseRestrictionChangeHandler,
  DeclareConflictHandler,
];
