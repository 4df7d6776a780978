import type { Clock } from '#kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';

/** What an application tells this library about itself. Behaviours, not environments. */
export interface WebOptions {
  /** The folder that holds `libs/` (templates) and `dist/public` (style sheet and scripts). */
  readonly root: string;
  /** Served over HTTPS: browsers are told never to come back without it. */
  readonly secure: boolean;
  /** Compile each template once. Off, a changed template shows on the next request. */
  readonly cacheTemplates: boolean;
  /** Adds the sessions of pages (`setUpSessions` of #access), at the right place in the order: after bodies, before forgery. */
  readonly sessions: (app: NestExpressApplication) => void;
  /** What every page shows beyond its own content: sets `PageLocals` on `res.locals`. Runs after the session, for pages only. */
  readonly locals?: readonly RequestHandler[];
  /** What a person reads when a rule says no, by rule code: the `rules` of every context together. */
  readonly rules: Readonly<Record<string, string>>;
  /** The clock of forms and of deadlines in words; the machine's own when absent. */
  readonly clock?: Clock;
  /** Logs the words of an error too, not its class and place alone. Libraries quote data in them: for fictional data only. */
  readonly logMessages?: boolean;
  /** Takes one line of JSON for each fault; standard error when absent. */
  readonly log?: (line: string) => void;
}

/** What `layout/page.njk` looks for on `res.locals`. All of it may be absent. */
export interface PageLocals {
  /** The service navigation, already cut to what the member's role may open. */
  readonly navigation?: readonly NavigationLink[];
  readonly member?: { readonly name: string; readonly organisationName: string };
  /** Whether the member's role may do an action: for links that only some may follow. */
  readonly mayDo?: (action: string) => boolean;
  /** What was just done, said once: see `takeFlash` of #access. */
  readonly flash?: readonly string[];
  /** When whoever is signed in will be signed out: `layout/timeout.njk` warns of it. */
  readonly timeout?: Timeout;
  /** In a demonstration: the invented members to change over to. */
  readonly demoSwitch?: DemoSwitch;
}

/** One place of the service navigation. */
export interface NavigationLink {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean;
  /** Behind "More", because there are too many for one line and others are wanted more often. */
  readonly seldom?: boolean;
}

/** When a session ends by itself. */
export interface Timeout {
  /** From now until it ends where nothing more is asked for. */
  readonly seconds: number;
  /** That instant, ISO. */
  readonly at: string;
  /** Whether no sign of life can move it: the longest that a sign-in lasts is nearly over. */
  readonly isFinal: boolean;
}

/** Posts `memberId` and `returnTo` to `action`. */
export interface DemoSwitch {
  readonly action: string;
  readonly returnTo: string;
  readonly members: readonly { readonly memberId: string; readonly text: string; readonly current?: boolean }[];
}
