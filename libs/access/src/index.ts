export { Duties, dutyOf, type Duty, type DutyTeller, type Waiting } from './duties/duties.js';
export { AccessOptions, PASSWORD_COST, type PasswordCost } from './access-options.js';
export { accessActions } from './access.actions.js';
export { AccessModule, type AccessSettings } from './access.module.js';
export { accessProjections } from './access.projections.js';
export { accessPrivileges } from './access.privileges.js';
export { accessRules } from './access.rules.js';
export { accessSentences } from './access.sentences.js';
export * from './domain/action-rule.js';
export * from './domain/decide.js';
export * from './domain/field-mask.js';
export * from './domain/identity.js';
export * from './domain/involvement.js';
export * from './domain/standing.js';
export * from './domain/member.events.js';
export { restrictionEventTypes, type RestrictionChange, type RestrictionEvent } from './domain/restriction.events.js';
export { CasesByReference } from './canary-records/cases-by-reference.query.js';
export { keysRunningOut } from './service-accounts/keys-running-out.query.js';
export { serviceAccountEventTypes, type ServiceAccountEvent } from './domain/service-account.events.js';
export { ApproveRestrictionChange } from './approve-restriction-change/approve-restriction-change.command.js';
export { DeclareConflict } from './declare-conflict/declare-conflict.command.js';
export { ProposeRestrictionChange } from './propose-restriction-change/propose-restriction-change.command.js';
export { memberStream } from './domain/member.stream.js';
export * from './domain/roles.js';
export * from './domain/alert.events.js';
export { Alerts } from './alerts/alerts.query.js';
export { AlertsToRaise } from './alerts/alerts-to-raise.js';
export { DueAlerts } from './alerts/due-alerts.job.js';
export { IN_EMERGENCY } from './emergencies/emergencies.actions.js';
export { emergencyRules } from './emergencies/emergencies.rules.js';
export { BREAK_GLASS_REASONS, type BreakGlassReason } from './domain/break-glass.events.js';
export { UseBreakGlass } from './use-break-glass/use-break-glass.command.js';
export { oversightEventTypes, oversightSentences } from './oversight.parts.js';
export { READING_LIMITS, type ReadingLimits } from './reading-pace/reading-limits.js';
export { SECOND_FACTOR_AMR, type IdentityProvider } from './identity-providers/identity-provider.js';
export { Invitations } from './link-sign-in/invitations.query.js';
export { LinkSignIn } from './link-sign-in/link-sign-in.command.js';
export { SecondFactors } from './second-factor/second-factors.query.js';
export { Sessions } from './sessions/sessions.query.js';
export { SignInAttempts } from './sign-in/sign-in-attempts.query.js';
export { EnrolMember, type FirstPassword } from './enrol-member/enrol-member.command.js';
export { memberIdentities } from './likeness/member-identities.js';
export { SamePerson } from './likeness/same-person.query.js';
export { LikenessWatch } from './likeness/likeness-watch.job.js';
export { InvolvementProjection } from './involvement/involvement.projection.js';
export { MemberReader } from './members/member.query.js';
export { accessMigrations } from './migrations/index.js';
export * from './not-found.js';
export * from './read-log/logged-reads.js';
export * from './read-log/read-log-reader.query.js';
export * from './read-log/read-log-unavailable.js';
export * from './read-log/verify-read-log.query.js';
export { RefusedCommandLog } from './refused-commands/refused-command-log.js';
export * from './route-actions/action-catalogue.js';
export { Action, Public } from './route-actions/action.decorator.js';
export { assertEveryRouteDeclaresAnAction } from './route-actions/every-route-declares-an-action.js';
export * from './route-actions/permissions.js';
export { showKeptForms } from './kept-forms/show-kept-forms.js';
export * from './sessions/session-limits.js';
export * from './posted-forms/answer-form.js';
export { addFlash, takeFlash } from './sessions/session.js';
export { setUpSessions, type SessionSettings } from './sessions/set-up-sessions.js';
export { IdentityHolds } from './standings/identity-holds.query.js';
export { PostgresStandings } from './standings/postgres-standings.js';
export { Standings, type Asker } from './standings/standings.js';
export {
  casePolicy,
  countedCase,
  keptFrom,
  personPolicy,
  visibleCase,
  visiblePerson,
} from './standings/visible-case.js';
export { StepUp } from './step-up/step-up.decorator.js';
export { pageLocals, type NavigationItem } from './page-locals/page-locals.js';
export { Signed } from './signed-in/signed.decorator.js';
export * from './signed-in/signed-in.js';
export { forgetMember } from './members/forget-member.js';
export { forgetKeptForms } from './kept-forms/forget-kept-forms.js';
