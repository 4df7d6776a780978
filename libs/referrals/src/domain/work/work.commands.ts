import type { AllocationCommand } from './allocation.commands.js';
import type { AssessmentCommand } from './assessment.commands.js';
import type { ContactCommand } from './contact.commands.js';
import type { InterventionCommand } from './intervention.commands.js';
import type { RiskCommand } from './risk.commands.js';
import type { SessionCommand } from './session.commands.js';

/** Everything that is done between a yes and the end of the work. */
export type WorkCommand =
  AllocationCommand | ContactCommand | AssessmentCommand | InterventionCommand | SessionCommand | RiskCommand;
