import { londonDate, readableDate } from '#kernel';
import type { Refused } from '#web';
import type { RestrictionChange } from '../domain/restriction.events.js';
import type { CaseRestrictions, ListedMember } from '../restrictions/restrictions.reader.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { CHANGE_KINDS } from './propose-restriction-change.form.js';

const KEPT_OUT = { excluded: 'Excluded', conflict: 'Declared a conflict', held: 'Held until somebody has looked' };

/** The lists of a case as its page shows them; agreeing is offered for what somebody else asked for. */
export function restrictionsOfCaseView(lists: CaseRestrictions, { member }: SignedIn, refused?: Refused) {
  const { caseId, reference, restriction, keptOut, waiting } = lists;
  return {
    ...{ caseId, reference, kinds: CHANGE_KINDS.codes },
    ...{ errors: refused?.errors ?? [], entered: refused?.entered ?? {}, commandId: refused?.commandId },
    restriction: restriction && [
      { key: 'Who may know of it', value: restriction.allowed.map(({ name }) => name).join('; ') },
      { key: 'For everybody else', value: elsewhere(restriction) },
      { key: 'Last day', value: until(restriction) },
    ],
    keptOut: keptOut.map((each) => ({ key: each.name, value: `${KEPT_OUT[each.kind]}. ${period(each)}` })),
    waiting: waiting.map(({ changeId, change, names, proposedBy, proposedByName }) => ({
      changeId,
      text: changeText(change, names),
      rows: changeRows(change),
      by: proposedByName,
      isOwn: proposedBy === member.memberId,
    })),
  };
}

interface Elsewhere {
  readonly mode: 'visible-stub' | 'hidden';
  readonly contact?: string | null;
}

const elsewhere = ({ mode, contact }: Elsewhere): string =>
  mode === 'hidden' ? 'It does not exist' : `They can ask ${contact ?? 'whoever keeps the lists'}`;

/** The last day of a period, which the instant of its end does not belong to. */
const until = ({ until }: { readonly until?: string | null }): string =>
  until === null || until === undefined
    ? 'None: until it is lifted'
    : `${readableDate(londonDate(new Date(Date.parse(until) - 1)))}`;

const period = (listed: ListedMember): string =>
  `Since ${readableDate(londonDate(new Date(listed.from)))}${listed.until === null ? '' : `, last day ${until(listed)}`}`;

/** All that whoever agrees answers for: how others meet the case, whom they can ask, and until when. */
function changeRows(change: RestrictionChange) {
  if (change.kind === 'lift' || change.kind === 'clear') return [];
  return [
    ...(change.kind === 'restrict' ? [{ key: 'For everybody else', value: elsewhere(change) }] : []),
    { key: 'Last day', value: until(change) },
  ];
}

function changeText(change: RestrictionChange, names: readonly string[]): string {
  const who = names.join('; ');
  switch (change.kind) {
    case 'restrict':
      return `${change.mode === 'hidden' ? 'Hide the case from all but' : 'Restrict the case to'} ${who}`;
    case 'lift':
      return 'Lift the restriction';
    case 'exclude':
      return `Keep ${who} from the case`;
    case 'clear':
      return `Let ${who} know of the case again`;
  }
}
