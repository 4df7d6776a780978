import type { Duty } from '#access';
import type { IsoDate } from '#kernel';
import { workingDaysText } from '#web';

/** What waits for somebody without clocks of their own, as lines of their front page. */
export const dutiesView = (duties: readonly Duty[], today: IsoDate) =>
  duties.map(({ text, href, dueOn }) => ({
    text,
    href,
    ...(dueOn !== undefined && {
      dueOn,
      left: workingDaysText(dueOn, today),
      tone: dueOn < today ? 'danger' : dueOn === today ? 'warning' : undefined,
    }),
  }));
