import { generateSync } from 'otplib';
import type { BrowserVisitor } from './browser-visitor.js';

/** Sets up codes as somebody does who has their telephone in their hand, and gives a recovery code that works once. */
export async function setUpCodes(visitor: BrowserVisitor): Promise<string> {
  await visitor.open('/account');
  await visitor.follow('Set up codes from your telephone');
  await visitor.page.locator('main summary').click();
  const secret = (await visitor.page.locator('details code').innerText()).replaceAll(' ', '');
  await visitor.fill({ Code: generateSync({ secret }) });
  await visitor.press('Continue');
  await visitor.reads('Write down your recovery codes');
  const code = await visitor.page.locator('main li code').first().innerText();
  await visitor.follow('I have written them down');
  return code;
}
