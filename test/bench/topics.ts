import { append } from './append/append.js';
import { directory } from './matching/directory.js';
import type { Topic } from './measure.js';
import { product } from './product/product.js';
import { projections } from './projections/projections.js';
import { reads } from './reads/reads.js';
import { volume } from './volume/volume.js';

/** Every topic that `npm run bench` knows, in the order in which it measures them. */
export const TOPICS: readonly Topic[] = [product, append, projections, reads, directory, volume];
