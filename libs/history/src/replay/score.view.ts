import type { Standpoint } from '../domain/standpoint.js';
import { kindOf, STREAM_KINDS } from '../domain/stream-kinds.js';

const LANE = 18;

/** One event as a dot: how far along, in which lane. */
export interface Dot {
  readonly x: string;
  readonly y: number;
  readonly here: boolean;
}

/** The events of a case as a score: a lane for each kind of record, a dot for each event that is known, nothing beyond. */
export interface ScoreView {
  readonly height: number;
  readonly lanes: readonly { readonly text: string; readonly y: number }[];
  readonly dots: readonly Dot[];
  /** Where the reader stands, as a share of the width. */
  readonly here: string;
  /** The part that is not known yet. */
  readonly beyond: { readonly x: string; readonly width: string } | undefined;
}

/** Draws the known events at the places where the slider's thumb stops, so that both read as one. */
export function scoreView({ known, number, total }: Standpoint): ScoreView {
  const lanes = STREAM_KINDS.codes.map(({ label }, index) => ({ text: label, y: middleOf(index) }));
  const dots = known.map(({ stream }, index): Dot => {
    const lane = STREAM_KINDS.codes.findIndex(({ code }) => code === kindOf(stream));
    return { x: share(index + 1, total), y: middleOf(Math.max(0, lane)), here: index + 1 === number };
  });
  const beyond = number < total ? { x: share(number, total), width: share(total - number, total) } : undefined;
  return { height: lanes.length * LANE, lanes, dots, here: share(number, total), beyond };
}

const middleOf = (lane: number): number => lane * LANE + LANE / 2;

/** Places go from 0, before the first event, to `total`: the values of the slider. */
const share = (number: number, total: number): string => `${total === 0 ? 0 : ((number / total) * 100).toFixed(3)}%`;
