import type { ProjectionStatus } from '#projections';
import type { StorageCheck } from '#storage';

const LATE_SECONDS = 15;
/** As `readinessOf` has it: from then on the server says that it is down. */
const TOO_LATE_SECONDS = 60;
const ADVICE = 'npm run projections -- status says which, why, and how to go on.';

/** How the read models are doing, in words: which stands still and at which event, or how far behind the log they are. */
export function readModelCheck(statuses: readonly ProjectionStatus[]): StorageCheck {
  const name = 'read-models';
  const stopped = statuses.flatMap(({ name: model, fault }) => (fault ? [`${model} at event ${fault.position}`] : []));
  if (stopped.length > 0)
    return {
      name,
      colour: 'red',
      says: `Standing still, so that pages show too little: ${stopped.join(', ')}. ${ADVICE}`,
    };
  const lag = Math.round(Math.max(0, ...statuses.map(({ lagSeconds }) => lagSeconds)));
  if (lag <= LATE_SECONDS) return { name, colour: 'green', says: `All ${statuses.length} read models follow the log.` };
  const colour = lag > TOO_LATE_SECONDS ? 'red' : 'amber';
  const says = `Pages show what was recorded ${lag} seconds ago. Is a worker running, and has it enough to run on? ${ADVICE}`;
  return { name, colour, says };
}
