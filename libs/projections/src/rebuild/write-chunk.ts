import { CheckpointMoved, type Projected, type ReadModels } from '../engine/read-models.js';

/**
 * Writes a chunk in up to `writers` transactions at once, each with whole projections and about as many rows. Ends when all
 * have ended, also where one fails, so that nothing is under way any more when the caller clears up. Of several errors
 * `CheckpointMoved` is thrown: then nothing here is the caller's any more.
 */
export async function writeChunk(
  readModels: ReadModels,
  chunk: readonly Projected[],
  { from, to, writers }: { readonly from: bigint; readonly to: bigint; readonly writers: number },
): Promise<void> {
  const parts = inParts(chunk, writers);
  const ended = await Promise.allSettled(parts.map((part) => readModels.write(part, from, to)));
  const errors = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (errors.length > 0) throw errors.find((error) => error instanceof CheckpointMoved) ?? errors[0];
}

/** The largest first, each to the part that has the fewest rows by then. */
function inParts(chunk: readonly Projected[], count: number): readonly (readonly Projected[])[] {
  const parts = Array.from({ length: count }, () => ({ size: 0, projected: [] as Projected[] }));
  const sized = chunk.map((projected) => ({ projected, size: projected.rows.size }));
  for (const { projected, size } of sized.sort((a, b) => b.size - a.size)) {
    const [least] = parts.toSorted((a, b) => a.size - b.size);
    least?.projected.push(projected);
    if (least) least.size += size + 1;
  }
  return parts.map(({ projected }) => projected).filter((part) => part.length > 0);
}
