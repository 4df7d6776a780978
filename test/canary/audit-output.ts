import { applicationUrlOf } from '#database/testing';
import { referenceOf } from '#kernel';
import { readConfig } from '../../apps/audit/src/config.js';
import { connect } from '../../apps/audit/src/connect.js';
import { runAudit } from '../../apps/audit/src/run-audit.js';
import { ROOT, TEST_KEYS } from '../support/application.js';
import type { Out } from './crawl.js';

/** What the auditor's command line prints of a case and of a survivor's file that belongs to it, answers and refusals. */
export async function auditOutput(ownerUrl: string, caseId: string, survivorFileId: string): Promise<readonly Out[]> {
  const [ofCase, ofFile] = [referenceOf('C', caseId), referenceOf('V', survivorFileId)];
  const lines = [['log', ofCase], ['log', ofFile], ['log', ofCase, '--json'], ['log', ofFile, '--json'], ['verify']];
  const out: Out[] = [];
  for (const line of lines) out.push({ where: `audit ${line.join(' ')}`, text: await printed(ownerUrl, line) });
  return out;
}

async function printed(ownerUrl: string, line: readonly string[]): Promise<string> {
  let text = '';
  const take = (part: string) => void (text += part);
  const terminal = { out: take, err: take, isTty: false, mayColour: false };
  const config = readConfig(
    { ...TEST_KEYS, DATABASE_URL: applicationUrlOf(ownerUrl), SIGHTLINE_MEMBER: 'quentin' },
    ROOT,
  );
  const surroundings = {
    terminal,
    member: config.member,
    connect: () => connect(config, terminal),
    now: () => new Date(),
  };
  await runAudit(line, surroundings);
  return text;
}
