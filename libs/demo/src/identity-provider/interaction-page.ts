import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { DEMO_SUBJECTS } from './demo-subjects.js';

const PATH = /^\/interaction\/[\w-]+$/;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action *; frame-ancestors 'none'";

/**
 * The page on which an invented officer proves who they are, and what comes of it. Says whether the request was for it.
 * There is nothing to prove: everybody on this machine may be anybody in a demonstration.
 */
export async function showInteraction(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  if (!PATH.test(req.url ?? '')) return false;
  const { uid } = await provider.interactionDetails(req, res); // throws where this browser has none
  if (req.method !== 'POST') {
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    });
    res.end(page(uid));
    return true;
  }
  const form = new URLSearchParams(await bodyOf(req));
  const [subject, hasCode] = [form.get('subject') ?? '', form.get('factor') === 'code'];
  const known = Object.hasOwn(DEMO_SUBJECTS, subject);
  const login = { accountId: subject, amr: hasCode ? ['pwd', 'otp', 'mfa'] : ['pwd'], remember: false };
  const refusal = { error: 'access_denied', error_description: 'Stopped at the identity provider' };
  await provider.interactionFinished(req, res, known ? { login } : refusal, { mergeWithLastSubmission: false });
  return true;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of req) {
    text += String(part);
    if (text.length > 10_000) throw new Error('The form is too long');
  }
  return text;
}

function page(uid: string): string {
  const buttons = Object.entries(DEMO_SUBJECTS).map(
    ([subject, { name }]) => `
    <form method="post" action="/interaction/${uid}"><input type="hidden" name="subject" value="${subject}">
      <button name="factor" value="code">Sign in as ${name}, with a code</button>
      <button name="factor" value="none" class="quiet">Sign in as ${name}, with a password only</button>
    </form>`,
  );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Mid-Severn Constabulary sign-in (demonstration)</title><style>
body{margin:0;font:19px/1.4 system-ui,sans-serif;color:#0b0c0c;background:#f3f2f1}main{max-width:32em;margin:8vh auto;padding:30px;background:#fff}
h1{margin-top:0;font-size:28px}button{display:block;width:100%;margin:0 0 15px;padding:12px;border:2px solid #10364f;background:#10364f;color:#fff;font:inherit;text-align:left;cursor:pointer}
button.quiet{background:#fff;color:#10364f}button:focus{outline:3px solid #fd0;outline-offset:2px}</style></head><body><main>
<h1>Mid-Severn Constabulary</h1><p>This is the sign-in of an invented organisation, for the demonstration of Sightline. Nobody here exists, and nothing is asked.</p>
${buttons.join('')}
<form method="post" action="/interaction/${uid}"><button class="quiet">Stop</button></form></main></body></html>`;
}
