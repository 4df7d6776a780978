import { escaped } from '../escaped.js';

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

const ROW = 54;
const BAR = 18;
/** Percent of the width; the rest is for the number at the end of the longest bar. */
const LONGEST = 84;

/**
 * Horizontal bars from 0, drawn on the server: no script, no inline style (so that the page's policy holds), each label above
 * its bar instead of a legend. Widths are percentages, so text keeps its size on a small screen. Values are counts, 0 or more.
 */
export function barChart({ title, bars }: { title: string; bars: readonly Bar[] }): BarChart {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const sentence = sentenceFor(title, bars);
  const rows = bars.map((bar, index) => drawn(bar, index * ROW, most)).join('');
  const head = `<title>${escaped(title)}</title><desc>${escaped(sentence)}</desc>`;
  const svg = `<svg width="100%" height="${bars.length * ROW}" role="img" focusable="false">${head}${rows}</svg>`;
  return { svg, sentence };
}

function drawn({ label, value }: Bar, top: number, most: number): string {
  const width = Math.round((value / most) * LONGEST * 10) / 10;
  const y = top + ROW - BAR - 10;
  return (
    `<text class="sightline-chart__label" x="0" y="${y - 8}">${escaped(label)}</text>` +
    `<rect class="sightline-chart__track" x="0" y="${y}" width="${LONGEST}%" height="${BAR}"/>` +
    `<rect class="sightline-chart__bar" x="0" y="${y}" width="${width}%" height="${BAR}"/>` +
    `<text class="sightline-chart__value" x="${width}%" dx="8" y="${y + 14}">${value}</text>`
  );
}

function sentenceFor(title: string, bars: readonly Bar[]): string {
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const [first, second] = [...bars].sort((a, b) => b.value - a.value);
  if (!first || total === 0) return `${title}: nothing to count yet.`;
  const runnerUp = second && second.value > 0 ? `, then ${second.label} (${second.value})` : '';
  return `${title}: ${total} in all, most of them ${first.label} (${first.value})${runnerUp}.`;
}
