import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessOptions } from './access-options.js';
import { AccountReader } from './account/account.query.js';
import { AccountPage } from './account/account.page.js';
import { ApiTokens } from './api-tokens/api-tokens.query.js';
import { BackChannelLogoutApi } from './back-channel-logout/back-channel-logout.api.js';
import { LogoutTokens } from './back-channel-logout/logout-token.js';
import { DeclarePurposePage } from './declare-purpose/declare-purpose.page.js';
import { DemoMembers } from './demo-switch/demo-members.js';
import { DemoSwitchPage } from './demo-switch/demo-switch.page.js';
import type { ActionRule } from './domain/action-rule.js';
import { EndSessionsPage } from './end-sessions/end-sessions.page.js';
import { EnrolMemberHandler } from './enrol-member/enrol-member.command.js';
import { ExitPage } from './exit/exit.page.js';
import { IssueTokenPage } from './issue-token/issue-token.page.js';
import { FormAddresses } from './kept-forms/form-addresses.js';
import { KeptForms } from './kept-forms/kept-forms.query.js';
import { ProviderConnections } from './identity-providers/provider-connections.js';
import { Invitations } from './link-sign-in/invitations.query.js';
import { LinkSignInHandler } from './link-sign-in/link-sign-in.command.js';
import { SignInLinks } from './link-sign-in/sign-in-links.query.js';
import { MeApi } from './me/me.api.js';
import { MemberReader } from './members/member.query.js';
import { Credentials } from './passwords/credentials.js';
import { LoggedReads } from './read-log/logged-reads.js';
import { ReadLogReader } from './read-log/read-log-reader.query.js';
import { RefusedCommandLog } from './refused-commands/refused-command-log.js';
import { RefusedCommandsInterceptor } from './refused-commands/refused-commands.interceptor.js';
import { RequestKeysInterceptor } from './request-keys/request-keys.interceptor.js';
import { RequestKeys } from './request-keys/request-keys.query.js';
import { RevokeTokenPage } from './revoke-token/revoke-token.page.js';
import { AccessGuard } from './route-actions/access.guard.js';
import { ActionCatalogue } from './route-actions/action-catalogue.js';
import { DeclaredRoutes } from './route-actions/declared-routes.js';
import { Permissions } from './route-actions/permissions.js';
import { ReturnPaths } from './sign-in/return-paths.js';
import { SignInAttempts } from './sign-in/sign-in-attempts.query.js';
import { SignInCheck } from './sign-in/sign-in-check.js';
import { SignInPage } from './sign-in/sign-in.page.js';
import { AccountSetUpPage } from './second-factor/account-set-up.page.js';
import { CodeCheck } from './second-factor/code-check.js';
import { SecondFactors } from './second-factor/second-factors.query.js';
import { SignInCodePage } from './second-factor/sign-in-code.page.js';
import { SignInSetUpPage } from './second-factor/sign-in-set-up.page.js';
import { SessionPage } from './session-timeout/session.page.js';
import { Sessions } from './sessions/sessions.query.js';
import { WelcomeIn } from './sessions/welcome-in.js';
import { PostgresStandings } from './standings/postgres-standings.js';
import { Standings } from './standings/standings.js';
import { StepUpPage } from './step-up/step-up.page.js';
import { StepUps } from './step-up/step-ups.js';
import { oversightControllers, oversightProviders } from './oversight.parts.js';
import { ReadingPaceInterceptor } from './reading-pace/reading-pace.interceptor.js';
import { InvitationPage } from './sign-in-with-organisation/invitation.page.js';
import { OrganisationSignIn } from './sign-in-with-organisation/organisation-sign-in.js';
import { OrganisationSignInPage } from './sign-in-with-organisation/organisation-sign-in.page.js';
import { restrictionControllers, restrictionProviders } from './restrictions/restrictions.parts.js';
import {
  serviceAccountControllers,
  serviceAccountProviders,
  serviceAccountWaysIn,
} from './service-accounts/service-accounts.parts.js';
import { Duties } from './duties/duties.js';
import { staffControllers, staffProviders } from './staff/staff.parts.js';
import { Caller } from './signed-in/caller.js';
import { SignOutPage } from './sign-out/sign-out.page.js';

/** What an application says to let people in: how they sign in, and the actions of each of its contexts. */
export interface AccessSettings extends AccessOptions {
  readonly actions: readonly Readonly<Record<string, ActionRule>>[];
}

const OFFERED = [
  AccessOptions,
  ActionCatalogue,
  Standings,
  Permissions,
  LoggedReads,
  ReadLogReader,
  RefusedCommandLog,
  MemberReader,
  DeclaredRoutes,
  Duties,
];

/** Sign-in, the guard before every route, and what contexts ask permission with. Needs a
 * `Database`, an `EventStore`, a `Clock` and `CqrsModule.forRoot()` of the application around it. */
@Module({})
export class AccessModule {
  /** Without pages: for command lines that ask permission and log their reads as well. */
  static withoutPages(settings: AccessSettings): DynamicModule {
    if (settings.secret.length < 32) throw new Error('The secret of sign-in needs at least 32 characters');
    const catalogue = settings.actions.reduce<ActionCatalogue>(
      (all, some) => all.register(some),
      new ActionCatalogue(),
    );
    const values = [
      { provide: AccessOptions, useValue: settings },
      { provide: ActionCatalogue, useValue: catalogue },
      { provide: Standings, useClass: PostgresStandings },
    ];
    const providers = [
      Permissions,
      LoggedReads,
      ReadLogReader,
      RefusedCommandLog,
      MemberReader,
      DeclaredRoutes,
      Duties,
      Credentials,
      EnrolMemberHandler,
      SignInLinks,
      LinkSignInHandler,
      Invitations,
      SignInAttempts,
      SecondFactors,
      Sessions,
      ...restrictionProviders,
      ...serviceAccountProviders,
    ];
    return {
      module: AccessModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [...values, ...providers],
      exports: OFFERED,
    };
  }

  /** Everything that a server needs. */
  static forRoot(settings: AccessSettings): DynamicModule {
    const rest = this.withoutPages(settings);
    const waysIn = [
      AccountReader,
      CodeCheck,
      StepUps,
      ProviderConnections,
      OrganisationSignIn,
      LogoutTokens,
      WelcomeIn,
      KeptForms,
      FormAddresses,
      Caller,
      ApiTokens,
      SignInCheck,
      ReturnPaths,
      DemoMembers,
      RequestKeys,
      ...serviceAccountWaysIn,
    ];
    const guard = { provide: APP_GUARD, useClass: AccessGuard };
    const keys = { provide: APP_INTERCEPTOR, useClass: RequestKeysInterceptor };
    const pace = { provide: APP_INTERCEPTOR, useClass: ReadingPaceInterceptor };
    const refused = { provide: APP_INTERCEPTOR, useClass: RefusedCommandsInterceptor };
    return {
      ...rest,
      controllers: [
        SignInPage,
        SignOutPage,
        SignInCodePage,
        SignInSetUpPage,
        AccountSetUpPage,
        StepUpPage,
        OrganisationSignInPage,
        InvitationPage,
        BackChannelLogoutApi,
        SessionPage,
        EndSessionsPage,
        ExitPage,
        DemoSwitchPage,
        AccountPage,
        IssueTokenPage,
        RevokeTokenPage,
        MeApi,
        DeclarePurposePage,
        ...restrictionControllers,
        ...serviceAccountControllers,
        ...staffControllers,
        ...oversightControllers,
      ],
      providers: [
        ...(rest.providers ?? []),
        ...waysIn,
        ...oversightProviders,
        ...staffProviders,
        guard,
        keys,
        refused,
        pace,
      ],
    };
  }
}
