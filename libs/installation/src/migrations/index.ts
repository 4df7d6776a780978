import { RowPolicies1795219299000 } from './1795219299000-row-policies.migration.js';
import { FiguresCountEveryCase1795219299001 } from './1795219299001-figures-count-every-case.migration.js';
import { PoliciesByFunction1795219299002 } from './1795219299002-policies-by-function.migration.js';
import { PoliciesOfLaterTables1795219299003 } from './1795219299003-policies-of-later-tables.migration.js';
import { WallsFollowPeople1795219299004 } from './1795219299004-walls-follow-people.migration.js';
import { GapsStandApart1795219299019 } from './1795219299019-gaps-stand-apart.migration.js';
import { PoliciesOfNewTables1795219299020 } from './1795219299020-policies-of-new-tables.migration.js';
import { OneThingAfterAnother1795219299021 } from './1795219299021-one-thing-after-another.migration.js';
import { AskedOnceATransaction1795219299022 } from './1795219299022-asked-once-a-transaction.migration.js';

/** Who may see which rows of all contexts' tables, in the order in which it is laid down: they come after every table. */
export const rowPolicyMigrations = [
  RowPolicies1795219299000,
  FiguresCountEveryCase1795219299001,
  PoliciesByFunction1795219299002,
  PoliciesOfLaterTables1795219299003,
  WallsFollowPeople1795219299004,
  GapsStandApart1795219299019,
  PoliciesOfNewTables1795219299020,
  OneThingAfterAnother1795219299021,
  AskedOnceATransaction1795219299022,
] as const;
