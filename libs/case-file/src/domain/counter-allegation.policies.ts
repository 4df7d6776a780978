import { RuleBroken, type IsoDate } from '#kernel';
import type { ScreeningBasis, ScreeningFinding } from './case.codes.js';
import type { CaseEvent } from './case.events.js';
import type { CounterAllegationEvent } from './counter-allegation.events.js';
import type { Mirror, OpenCase } from './case.state.js';

export type CounterAllegationCommand =
  | { type: 'RaiseCounterAllegation'; counterId: string; mirrorCaseId: string; today: IsoDate }
  | {
      type: 'ScreenCounterAllegation';
      counterId: string;
      /** As seen from the case in which it was screened, which is `inCaseId`. */
      finding: ScreeningFinding;
      inCaseId: string;
      bases: readonly ScreeningBasis[];
      memberId: string;
      today: IsoDate;
    };

/** The same finding as seen from the other case. */
const MIRRORED: Readonly<Record<ScreeningFinding, ScreeningFinding>> = {
  PRIMARY: 'OTHER_PRIMARY',
  OTHER_PRIMARY: 'PRIMARY',
  NOT_CLEAR: 'NOT_CLEAR',
};

/** Raising and screening a counter-allegation, for either of its two cases. Throws `RuleBroken`. */
export function decideCounterAllegation(command: CounterAllegationCommand, opened: OpenCase): CaseEvent[] {
  const { caseId, personId, mirrors } = opened;
  const { counterId, today } = command;
  if (command.type === 'RaiseCounterAllegation') {
    const { mirrorCaseId } = command;
    if (mirrorCaseId === caseId) throw new RuleBroken('counter-allegation-of-itself');
    if (mirrors.some((each) => each.mirrorCaseId === mirrorCaseId)) throw new RuleBroken('counter-allegation-known');
    return [{ type: 'CounterAllegationRaised', data: { caseId, personId, counterId, mirrorCaseId, raisedOn: today } }];
  }
  const mirror = mirrors.find((each) => each.counterId === counterId);
  if (!mirror) throw new RuleBroken('counter-allegation-not-found');
  const { bases, memberId, inCaseId } = command;
  if (bases.length === 0) throw new RuleBroken('screening-without-basis');
  const finding = inCaseId === caseId ? command.finding : MIRRORED[command.finding];
  const { mirrorCaseId } = mirror;
  const assessed = { finding, bases, assessedOn: today, assessedBy: memberId };
  return [
    { type: 'PrimaryPerpetratorAssessed', data: { caseId, personId, counterId, mirrorCaseId, ...assessed } },
    {
      type: 'PersonJoinedCase',
      data: {
        caseId,
        personId,
        role: finding === 'PRIMARY' ? 'PRIMARY_PERPETRATOR' : 'ALLEGED_PERPETRATOR',
        from: today,
      },
    },
  ];
}

/** The mirrored cases after such an event: the latest screening counts. */
export function mirrorsAfter(mirrors: readonly Mirror[], { type, data }: CounterAllegationEvent): readonly Mirror[] {
  if (type === 'CounterAllegationRaised') {
    const { counterId, mirrorCaseId } = data;
    return [...mirrors, { counterId, mirrorCaseId }];
  }
  return mirrors.map((each) => (each.counterId === data.counterId ? { ...each, finding: data.finding } : each));
}
