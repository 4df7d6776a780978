import { DEMO_MEMBERS } from '../members.js';
import { startDemoIdentityProvider } from './demo-identity-provider.js';
import { DEMO_ISSUER, DEMO_SUBJECTS } from './demo-subjects.js';

describe('The identity provider of the demonstration', () => {
  it('is set up for one invented organisation, whose members alone sign in there', async () => {
    const { setUp, stop } = await startDemoIdentityProvider('http://localhost:3999');
    await stop();
    expect(setUp).toMatchObject({
      key: 'mid-severn',
      issuer: DEMO_ISSUER,
      organisationId: DEMO_MEMBERS.lucan.organisation.id,
    });
    for (const member of Object.values(DEMO_SUBJECTS)) expect(member.organisation.id).toBe(setUp.organisationId);
  });

  it('answers on this machine, under the name in its tokens, and not after it was stopped', async () => {
    const { setUp, stop } = await startDemoIdentityProvider('http://localhost:3999');
    const ask = () => setUp.fetch?.(`${DEMO_ISSUER}/.well-known/openid-configuration`, {});
    const metadata = (await (await ask())?.json()) as Record<string, string>;
    expect(metadata['issuer']).toBe(DEMO_ISSUER);
    expect(metadata['authorization_endpoint']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth$/);
    await stop();
    await expect(ask()).rejects.toThrow();
  });
});
