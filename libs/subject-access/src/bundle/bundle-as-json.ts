import type { Bundle } from './bundle.js';

/** The bundle for machines: the same bytes whenever it is made from the same bundle. */
export const bundleAsJson = (bundle: Bundle): Buffer => Buffer.from(`${JSON.stringify(bundle, null, 2)}\n`, 'utf8');
