import type { Code, IsoDate } from '#kernel';
import {
  ARTICLE_6_BASES,
  ARTICLE_9_CONDITIONS,
  CONSENT_GIVERS,
  CONSENT_NOT_SOUGHT_REASONS,
  CONSENT_RESULTS,
  DATA_CATEGORIES,
  GATEWAYS,
  NOT_INFORMED_REASONS,
  PERSON_INFORMED,
  SCHEDULE_1_CONDITIONS,
} from '../domain/code-lists/index.js';
import { cannotRestOn, type ProposedSharing } from '../domain/sharing.policies.js';

/**
 * What `sharing-fields.njk` needs under the name `sharingFields`: the choices that this sharer has on that day, so that
 * nobody is offered a basis that would be refused. With `withheld`, the fields ask whether something is held back.
 */
export function sharingFieldsView(sharer: ProposedSharing['sharer'], on: IsoDate, { withheld = false } = {}) {
  const usable = ({ code }: Code) => !cannotRestOn(code, { sharer, decidedOn: on });
  return {
    items: DATA_CATEGORIES.codes,
    article6: ARTICLE_6_BASES.codes.filter(usable),
    article9: ARTICLE_9_CONDITIONS.codes,
    schedule1: SCHEDULE_1_CONDITIONS.codes.filter(usable),
    gateways: GATEWAYS.codes,
    consentGivers: CONSENT_GIVERS.codes,
    consentResults: CONSENT_RESULTS.codes,
    notSoughtReasons: CONSENT_NOT_SOUGHT_REASONS.codes,
    personInformed: PERSON_INFORMED.codes,
    notInformedReasons: NOT_INFORMED_REASONS.codes,
    withheld,
  };
}
