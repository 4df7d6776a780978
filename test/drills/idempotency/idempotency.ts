import type { Drill, DrillSetting } from '../drill.js';
import { inSession } from '../support/drill-database.js';
import { DrillServer } from '../support/drill-server.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { repeatByApi } from './by-api.js';
import { sendAtOnce, type Repeated } from './send-at-once.js';

const COMMANDS = { short: 400, full: 10_000 };
const CONTROL_COMMANDS = { short: 100, full: 1_000 };

/** Every command is sent several times at the same moment, as impatient people, retrying programs and broken networks do. */
export const idempotencyDrill: Drill = {
  name: 'idempotency',
  proves: 'a command that is sent several times at once counts once and is answered the same each time',
  async run(setting: DrillSetting) {
    const { form, random, cleanUp } = setting;
    const server = await DrillServer.start(scratchFolder('idempotency', cleanUp), random);
    cleanUp.later(() => server.stop());
    const log = await sendAtOnce(await server.makeLog('with_receipts'), COMMANDS[form], setting);
    const withoutReceipts = await server.makeLog('without_receipts');
    await inSession(withoutReceipts.ownerUrl, FORGET_RECEIPTS);
    const control = await sendAtOnce(withoutReceipts, CONTROL_COMMANDS[form], {
      ...setting,
      say: (done, total, words) => setting.say(done, total, `${words} (control)`),
    });
    const api = await repeatByApi(setting);
    return {
      holds: faultsOf(log) === 0 && log.answersCutOff > 0 && api.faults === 0,
      figure: { ...log, ...api.figure },
      controlDamaged: control.doubled > 0,
      control: { without: 'receipts', commands: control.commands, copies: control.copies, doubled: control.doubled },
    };
  },
};

function faultsOf({ doubled, missing, refused, answeredDifferently, firstTwice, broken }: Repeated): number {
  return doubled + missing + refused + answeredDifferently + firstTwice + (broken === 0 ? 0 : 1);
}

/** No receipt is ever kept in this database, so no repeat is recognised by one. */
const FORGET_RECEIPTS = `
  CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
  CREATE TRIGGER forget BEFORE INSERT ON es.receipt FOR EACH ROW EXECUTE FUNCTION forget()`;
