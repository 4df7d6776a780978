export { accessibilityGapsContext } from './accessibility-gaps.context.js';
export { GapReads } from './figures/gaps.reader.js';
