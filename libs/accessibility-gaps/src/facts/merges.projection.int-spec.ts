import { projectionSpec, recorded } from '#projections/testing';
import { gapsMigrations } from '../migrations/index.js';
import { GapMergesProjection } from './merges.projection.js';

const spec = projectionSpec(new GapMergesProjection(), gapsMigrations);
const [KEPT, MERGED] = ['9e250001-0000-4000-8000-000000000001', '9e250001-0000-4000-8000-000000000009'];
const data = { mergeId: '3e26e001-0000-4000-8000-000000000001', keptPersonId: KEPT, mergedPersonId: MERGED };
const told = (type: string, personId: string) =>
  recorded({ type, data: { ...data, personId } }, { stream: `Person-${personId}` });

describe('Records of one person', () => {
  it('are one from the merge on, which stands in both their streams', async () =>
    expect(await spec.given(told('PersonsMerged', KEPT), told('PersonsMerged', MERGED))).toEqual([
      expect.objectContaining({ kept_person_id: KEPT, merged_person_id: MERGED, merged_at: '0', reversed_at: null }),
    ]));

  it('are two again once it is reversed', async () =>
    expect(
      await spec.given(
        ...[told('PersonsMerged', KEPT), told('PersonsMerged', MERGED)],
        ...[told('MergeReversed', MERGED), told('MergeReversed', KEPT)],
      ),
    ).toEqual([expect.objectContaining({ merged_at: '0', reversed_at: '3', changed_at: '3' })]));
});
