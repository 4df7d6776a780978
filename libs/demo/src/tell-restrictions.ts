import { ApproveRestrictionChange, ProposeRestrictionChange, type RestrictionChange } from '#access';
import { newId } from '#event-store';
import { londonDate } from '#kernel';
import { DEMO_MEMBERS as MEMBERS } from './members.js';
import { commandIdOf, type Script } from './script.js';
import { workingDaysAgo } from './story-this-week.js';
import { caseOf } from './tell-case.js';

/** Those who keep lists or accounts, or count, have no business with a case: everybody else works on it. */
const KEPT_OFF: readonly string[] = ['governance-lead', 'administrator', 'commissioner'];

/**
 * Who may not know of a case: Linnet, who looks after accounts, lives next door to Ottokar. Two governance leads keep her
 * from his case and hide it from all but those who work on such cases; what Isolde asked about Bartholomew's case waits for Ambrose.
 */
export function tellRestrictions(story: Script, now: Date): void {
  const day = workingDaysAgo(londonDate(now), 1);
  const { id: memberId } = MEMBERS.linnet;
  const workers = Object.values(MEMBERS).filter(({ role }) => !KEPT_OFF.includes(role));
  const allowedMemberIds = workers.map(({ id }) => id);
  const changes: [string, string, RestrictionChange][] = [
    ['ottokar', 'linnet is to be kept out', { kind: 'exclude', memberId }],
    ['ottokar', 'the case is to be hidden', { kind: 'restrict', mode: 'hidden', allowedMemberIds }],
    ['bartholomew', 'linnet is to be kept out of another', { kind: 'exclude', memberId }],
  ];
  story.at(day, '15:05', 'isolde');
  for (const [key, name, change] of changes)
    story.does(name, ({ commandId: command, signed }) => {
      return new ProposeRestrictionChange(caseOf(key).caseId, change, command, signed);
    });
  story.at(day, '15:40', 'ambrose');
  for (const [key, name] of changes.slice(0, 2)) {
    const changeId = newId(commandIdOf(name), 'restriction-change');
    story.does(`ambrose agrees that ${name}`, ({ commandId: command, signed }) => {
      return new ApproveRestrictionChange(caseOf(key).caseId, changeId, command, signed);
    });
  }
}
