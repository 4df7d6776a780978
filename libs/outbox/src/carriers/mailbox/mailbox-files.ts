import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A message as it lies in a mailbox. */
export interface Mail {
  readonly id: string;
  readonly at: string;
  readonly subject: string;
  readonly text: string;
}

/** Only members have mailboxes, under their ids: no name and no address is the name of a folder. */
const OWNER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHOWN = 100;

/** The name of no mailbox. Says nothing of what it was. */
export class NoMailbox extends Error {
  constructor() {
    super('A mailbox has the id of its member for a name');
    this.name = 'NoMailbox';
  }
}

/** Mailboxes as folders of files, one for each message: for the demonstration, and where no mail server is at hand. */
export class MailboxFiles {
  constructor(private readonly folder: string) {}

  /** Keeps a message: whole or not at all, and the same one once. Throws `NoMailbox`, or what the file system throws. */
  async put(owner: string, mail: Mail): Promise<void> {
    const folder = this.of(owner);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${mail.id}.json`);
    const draft = `${file}.${process.pid}`;
    try {
      await writeFile(draft, JSON.stringify(mail), { mode: 0o600 });
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** The messages of a mailbox, the newest first, at most 100; none where nothing was ever kept. */
  async read(owner: string): Promise<readonly Mail[]> {
    const folder = this.of(owner);
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const files = names.filter((name) => name.endsWith('.json'));
    const mails = await Promise.all(
      files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Mail),
    );
    return mails.sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, SHOWN);
  }

  private of(owner: string): string {
    if (!OWNER.test(owner)) throw new NoMailbox();
    return join(this.folder, owner);
  }
}
