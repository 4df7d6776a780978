import { initAll } from './govuk-frontend.min.js';

// Everything works without this: the components add focus on errors, a press of Shift three times to leave, and the small menu.
initAll();
