import { referenceOf } from '#kernel';
import type { Replayed } from '../case-history/replayed.js';

/** A case as it was, as data: codes and ids stay codes and ids. The same for the API and for the command line. */
export function asOfResource(caseId: string, { standpoint, view, tally, laterMistakes }: Replayed) {
  const { basis, number, total, instant, today } = standpoint;
  const { who, file, referrals, forums, actions, sharing } = view;
  return {
    caseId,
    reference: referenceOf('C', caseId),
    asOf: { basis, event: number, of: total, instant, date: today },
    case: file.header,
    person: who.person,
    needs: who.needs,
    accommodation: who.stays,
    disclosures: file.disclosures,
    riskAssessments: file.assessments,
    referrals,
    forums,
    actions,
    actionTally: tally,
    sharing,
    /** Ids of entries that a later event marks as a mistake: never to be used without saying so. */
    laterMarkedAsMistake: [...laterMistakes],
  };
}
