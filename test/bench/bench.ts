import { endAll } from './endings.js';
import { TOPICS } from './topics.js';

/** Measures the figures in `asked`, all of them when none is named. False when one missed its target. */
async function bench(asked: readonly string[]): Promise<boolean> {
  let isMet = true;
  for (const topic of TOPICS) {
    const wanted = topic.figures.filter((figure) => asked.length === 0 || asked.includes(figure));
    if (wanted.length === 0) continue;
    try {
      isMet = (await topic.measure(wanted)) && isMet;
    } finally {
      await endAll();
    }
  }
  return isMet;
}

const asked = process.argv.slice(2);
const known = TOPICS.flatMap(({ figures }) => figures);
const unknown = asked.filter((figure) => !known.includes(figure));
if (unknown.length > 0) {
  console.error(`No figure is called ${unknown.join(' or ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}
process.once('SIGINT', () => void endAll().then(() => process.exit(130)));
bench(asked).then(
  (isMet) => process.exit(isMet ? 0 : 1),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
