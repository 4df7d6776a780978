import { RuleBroken, type IsoDate } from '#kernel';
import type { SafetyAnswer } from './case.codes.js';
import { RISK_SCALES, type RiskLevel, type RiskTool } from './risk.codes.js';
import type { Entry, OpenCase } from './case.state.js';
import { isSealed } from './seal.policies.js';

/** What happened has happened: an account of something to come is no disclosure, and `occurredAt` may never lie ahead. */
export function checkDisclosure(
  { entries }: OpenCase,
  disclosure: { disclosureId: string; abuseTypes: readonly string[]; happenedAt: string; now: string },
): void {
  if (entries.some(({ entryId }) => entryId === disclosure.disclosureId))
    throw new RuleBroken('disclosure-already-recorded');
  if (disclosure.abuseTypes.length === 0) throw new RuleBroken('disclosure-without-abuse-type');
  if (disclosure.happenedAt > disclosure.now) throw new RuleBroken('disclosure-in-the-future');
}

/** A result that the tool can give: a level of its own scale, and a score within its range where it counts one. */
export function checkAssessment(assessment: {
  tool: RiskTool;
  score?: number;
  level: RiskLevel;
  assessedOn: IsoDate;
  today: IsoDate;
}): void {
  const { tool, score, level, assessedOn, today } = assessment;
  const { levels, maxScore } = RISK_SCALES[tool];
  if (assessedOn > today) throw new RuleBroken('assessment-in-the-future');
  if (!levels.includes(level)) throw new RuleBroken('risk-level-of-another-scale');
  if (maxScore === undefined && score !== undefined) throw new RuleBroken('score-of-a-tool-without-scores');
  if (maxScore !== undefined && score === undefined) throw new RuleBroken('score-missing', { max: maxScore });
  if (score !== undefined && maxScore !== undefined && (!Number.isInteger(score) || score < 0 || score > maxScore))
    throw new RuleBroken('score-out-of-range', { max: maxScore });
}

/** The entry to be marked: on record in this case and not marked yet. What is sealed is not there for anybody. */
export function correctable(openCase: OpenCase, entryId: string): Entry {
  const entry = openCase.entries.find((each) => each.entryId === entryId);
  if (!entry || isSealed(openCase, entryId)) throw new RuleBroken('entry-not-found');
  if (entry.mistaken) throw new RuleBroken('entry-already-corrected');
  return entry;
}

/** The disclosure to be moved: a disclosure on record here, not moved yet, and to another case than its own. */
export function movable(openCase: OpenCase, disclosureId: string, toCaseId: string): Entry {
  const entry = correctable(openCase, disclosureId);
  if (entry.kind !== 'disclosure') throw new RuleBroken('entry-not-a-disclosure');
  if (toCaseId === openCase.caseId) throw new RuleBroken('disclosure-of-this-case');
  return entry;
}

/** Nothing moves before somebody has asked whether the survivor of the person whom it is about is safe. */
export function checkSafety(answer: SafetyAnswer): void {
  if (answer === 'NOT_ASKED') throw new RuleBroken('survivor-safety-not-checked');
}

/**
 * The assessments that may have relied on an entry which is a mistake: recorded after it, sound themselves, and not
 * waiting to be looked at already. What an assessor had in front of them is not recorded, so all later ones count.
 */
export function relyingOn({ entries }: OpenCase, entryId: string): readonly Entry[] {
  const after = entries.slice(entries.findIndex((each) => each.entryId === entryId) + 1);
  return after.filter(({ kind, mistaken, flagged }) => kind === 'risk-assessment' && !mistaken && !flagged);
}

/** An assessment that waits to be looked at again. */
export function flagged(openCase: OpenCase, assessmentId: string): Entry {
  const entry = correctable(openCase, assessmentId);
  if (!entry.flagged) throw new RuleBroken('assessment-not-flagged');
  return entry;
}
