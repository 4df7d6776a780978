import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

/** One request as it goes over the wire: nothing in it is encoded, corrected or followed. */
export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer | undefined;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * A plain client over kept connections, for requests that no browser and no library would send. A body that the server
 * did not want to read to its end is no fault: its answer counts.
 */
export class Http {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });
  private readonly host: string;
  private readonly port: number;
  /** How many requests were answered. */
  count = 0;

  constructor(address: string) {
    const { hostname, port } = new URL(address);
    [this.host, this.port] = [hostname === 'localhost' ? '127.0.0.1' : hostname, Number(port)];
  }

  async send(asked: Asked): Promise<Answer> {
    const answer = await this.once(asked).catch((error: unknown) => {
      if (isStale(error)) return this.once(asked, false); // others that were kept may be as stale
      throw error;
    });
    this.count += 1;
    return answer;
  }

  close(): void {
    this.agent.destroy();
  }

  private once(
    { method = 'GET', path, headers = {}, body }: Asked,
    agent: Agent | false = this.agent,
  ): Promise<Answer> {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { agent, host: this.host, port: this.port, method, path };
    return new Promise((resolve, reject) => {
      const sent = request({ ...options, headers: { ...length, ...headers } });
      let isAnswered = false;
      sent.on('response', (response) => {
        isAnswered = true;
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      sent.on('error', (error) => {
        if (!isAnswered) reject(Object.assign(error, { isReused: sent.reusedSocket }));
      });
      sent.end(body);
    });
  }
}

/** A kept connection that the server closed just before it was used again: to be sent once more. */
const isStale = (error: unknown): boolean =>
  typeof error === 'object' && // not instanceof: Node's own errors come from another realm than a spec's
  error !== null &&
  'isReused' in error &&
  error.isReused === true &&
  'code' in error &&
  (error.code === 'ECONNRESET' || error.code === 'EPIPE');
