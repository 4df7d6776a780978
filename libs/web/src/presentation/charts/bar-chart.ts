/** One bar. `href` is for the table below the chart: a picture holds no links. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

export interface BarChart {
  /** Ready to print: every text in it is escaped. */
  readonly svg: string;
  /** What the chart says, for people who do not see it and for everybody in a hurry. */
  readonly sentence: string;
}

const WIDTH = 800;
const LABELS = 300;
const VALUES = 70;
const ROW = 34;
const BAR = 22;
const LABEL_LENGTH = 36;

/**
 * Horizontal bars from 0, drawn on the server: no script, no inline style (so that the page's policy holds), labels beside the
 * bars instead of a legend. Values are counts, 0 or more.
 */
export function barChart({ title, bars }: { title: string; bars: readonly Bar[] }): BarChart {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const sentence = sentenceFor(title, bars);
  const height = bars.length * ROW;
  const rows = bars.map((bar, index) => drawn(bar, index * ROW, most)).join('');
  const head = `<title>${escaped(title)}</title><desc>${escaped(sentence)}</desc>`;
  return { svg: `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" focusable="false">${head}${rows}</svg>`, sentence };
}

function drawn({ label, value }: Bar, top: number, most: number): string {
  const room = WIDTH - LABELS - VALUES;
  const width = Math.round((value / most) * room);
  const middle = top + ROW / 2 + 5;
  const y = top + (ROW - BAR) / 2;
  return (
    `<text class="sightline-chart__label" x="${LABELS - 14}" y="${middle}" text-anchor="end">${escaped(shortened(label))}</text>` +
    `<rect class="sightline-chart__track" x="${LABELS}" y="${y}" width="${room}" height="${BAR}"/>` +
    `<rect class="sightline-chart__bar" x="${LABELS}" y="${y}" width="${width}" height="${BAR}"/>` +
    `<text class="sightline-chart__value" x="${LABELS + width + 10}" y="${middle}">${value}</text>`
  );
}

function sentenceFor(title: string, bars: readonly Bar[]): string {
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const [first, second] = [...bars].sort((a, b) => b.value - a.value);
  if (!first || total === 0) return `${title}: nothing to count yet.`;
  const runnerUp = second && second.value > 0 ? `, then ${second.label} (${second.value})` : '';
  return `${title}: ${total} in all, most of them ${first.label} (${first.value})${runnerUp}.`;
}

const shortened = (label: string): string =>
  label.length <= LABEL_LENGTH ? label : `${label.slice(0, LABEL_LENGTH - 1)}…`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
