import type { AllocationEvent } from './allocation.events.js';
import type { AssessmentEvent } from './assessment.events.js';
import type { ContactEvent } from './contact.events.js';
import type { InterventionEvent } from './intervention.events.js';
import type { RiskEvent } from './risk.events.js';
import type { SessionEvent } from './session.events.js';

/** Everything that happens between a yes and the end of the work. */
export type WorkEvent = AllocationEvent | ContactEvent | AssessmentEvent | InterventionEvent | SessionEvent | RiskEvent;
