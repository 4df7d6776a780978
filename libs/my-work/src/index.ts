export { myWorkContext } from './my-work.context.js';
