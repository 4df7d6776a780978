import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Query, type Client } from 'pg';
import { AFTER_ROWS, BEFORE_ROWS, BinaryRows } from './binary-rows.js';

/** What a session's connection can do for COPY; the driver's types leave it out. */
interface CopyConnection {
  readonly stream: Socket;
  sendCopyFromChunk(rows: Buffer): void;
  endCopyFrom(): void;
}

/** A `COPY` that says when the server asks for rows. */
class CopyQuery extends Query {
  readonly asked: Promise<CopyConnection>;
  private ask: (connection: CopyConnection) => void = () => undefined;

  constructor(into: string) {
    super(`COPY ${into} FROM STDIN (FORMAT binary)`);
    this.asked = new Promise((resolve) => (this.ask = resolve));
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.ask(connection);
  }
}

/**
 * Sends rows into a table by one `COPY`, while they are made: `into` names the table with its columns, and `write` puts one row
 * after the other. The server takes in what was sent while the next ones are made, and is waited for when it falls behind.
 */
export async function copyInto(session: Client, into: string, rows: Iterable<(to: BinaryRows) => void>): Promise<void> {
  const query = new CopyQuery(into);
  const ended = new Promise<void>((resolve, reject) =>
    session
      .query(query)
      .on('end', () => resolve())
      .on('error', reject),
  );
  ended.catch(() => undefined); // awaited at the end, or where the server is waited for
  const connection = await Promise.race([query.asked, ended.then(never)]);
  const send = async (bytes: Buffer): Promise<void> => {
    connection.sendCopyFromChunk(bytes);
    if (connection.stream.writableNeedDrain) await Promise.race([once(connection.stream, 'drain'), ended]);
  };
  const full = new BinaryRows();
  await send(BEFORE_ROWS);
  for (const write of rows) {
    write(full);
    if (full.isFull) await send(full.take());
  }
  await send(full.take());
  await send(AFTER_ROWS);
  connection.endCopyFrom();
  await ended;
}

function never(): never {
  throw new Error('The server took no rows');
}
