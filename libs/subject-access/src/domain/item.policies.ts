import { RuleBroken, type DataOf } from '#kernel';
import type { DecideItem } from './subject-access.decider.js';
import type { SubjectAccessEvent } from './subject-access.events.js';
import type { AccessRequest } from './subject-access.state.js';

type Decided = Omit<DataOf<SubjectAccessEvent, 'ItemDecided'>, 'requestId' | 'personId'>;

/**
 * A decision on one item as it goes on record. What is withheld has an exemption and a reason of its own, and what is
 * about somebody else is given only with a reason (DPA 2018 Schedule 2 paragraph 16). Throws `RuleBroken`.
 */
export function decidedItem(command: DecideItem, { items }: AccessRequest): Decided {
  const { itemId, decision, withheldFields, fieldNames, exemption, by, today } = command;
  const reason = command.reason?.trim() === '' ? undefined : command.reason;
  const item = items?.find((one) => one.itemId === itemId);
  if (!item) throw new RuleBroken('item-not-in-bundle');
  if (decision === 'INCLUDE' && exemption !== undefined) throw new RuleBroken('exemption-without-withholding');
  if (decision !== 'INCLUDE' && exemption === undefined) throw new RuleBroken('exemption-missing');
  if (decision !== 'INCLUDE' && reason === undefined) throw new RuleBroken('withholding-without-reason');
  if (decision !== 'WITHHOLD' && item.isThirdParty && reason === undefined)
    throw new RuleBroken('third-party-without-reason');
  const fields = decision === 'REDACT' ? withheldFields : [];
  if (decision === 'REDACT' && fields.length === 0) throw new RuleBroken('nothing-blacked-out');
  if (fields.some((field) => !fieldNames.includes(field))) throw new RuleBroken('field-not-in-item');
  return {
    ...{ itemId, decision, withheldFields: fields },
    ...(exemption !== undefined && { exemption }),
    ...(reason !== undefined && { reason }),
    ...{ decidedOn: today, decidedBy: by },
  };
}
