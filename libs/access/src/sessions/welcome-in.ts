import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { KeptForms } from '../kept-forms/kept-forms.query.js';
import { newSession } from './session.js';
import { Sessions, type Entry } from './sessions.query.js';

/** The one way in for people, whatever proved who they are: a session under a new id, and what they had typed before. */
@Injectable()
export class WelcomeIn {
  constructor(
    private readonly sessions: Sessions,
    private readonly keptForms: KeptForms,
  ) {}

  /** Signs a member in. The browser's old session, whoever was in it, is forgotten. */
  async begin(request: Request, entry: Entry): Promise<void> {
    const kept = await this.keptForms.addressesOf(entry.memberId, entry.at);
    await this.sessions.begin(await newSession(request, kept.length > 0 ? { kept } : {}), entry);
  }

  /** Gives whoever is signed in a new session id, because they have just proved again who they are. */
  async stepUp(request: Request, factorAt: Date): Promise<void> {
    const { sessionID: from, session } = request;
    const { cookie: _, ...state } = session;
    const to = await renewed(request, state);
    await this.sessions.move(from, to, factorAt);
  }
}

/** A new id beside the old one, which `Sessions.move` takes away when whoever is in it has moved. */
async function renewed(request: Request, state: object): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    request.sessionStore.generate(request);
    Object.assign(request.session, state);
    request.session.save((error: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
  return request.sessionID;
}
