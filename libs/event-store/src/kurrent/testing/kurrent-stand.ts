import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue } from '../../event-catalogue.js';
import { eventStoreMigrations } from '../../migrations/index.js';
import { CONTRACT_TYPES } from '../../testing/contract-subject.js';
import { KurrentEventStore, type KurrentLogOptions } from '../kurrent-event-store.js';
import { KurrentDouble, type DoubleOptions } from './double/index.js';

/** A server, a database and as many stores on them as a spec wants: each is what another process would have. */
export class KurrentStand {
  private readonly stores: KurrentEventStore[] = [];

  private constructor(
    readonly test: TestDatabase,
    readonly double: KurrentDouble,
  ) {}

  static async make(options: DoubleOptions = {}): Promise<KurrentStand> {
    const [test, double] = await Promise.all([testDatabase(eventStoreMigrations), KurrentDouble.start(options)]);
    return new KurrentStand(test, double);
  }

  async open(more: Partial<KurrentLogOptions> = {}): Promise<KurrentEventStore> {
    const catalogue = new EventCatalogue().register(CONTRACT_TYPES);
    const address = this.double.address;
    const store = await KurrentEventStore.open({ address, databaseUrl: this.test.url, catalogue, ...more });
    this.stores.push(store);
    return store;
  }

  /** All that the index says, in a form to compare. */
  async index(): Promise<unknown> {
    const tables = ['walk', 'stream', 'event', 'receipt', 'fault'].map((table) =>
      this.test.database.query(`SELECT t::text AS row FROM kurrent.${table} t ORDER BY 1`),
    );
    return Promise.all(tables);
  }

  /** As its owner may with every Sightline stopped. */
  async forget(): Promise<void> {
    await this.test.database.query('SELECT kurrent.forget()');
  }

  /** An event that somebody else writes. */
  intrude(stream: string, type: string, data: object): void {
    const id = crypto.randomUUID();
    const bytes = Buffer.from(JSON.stringify(data));
    const record = { id, type, contentType: 'application/json', data: bytes, metadata: Buffer.alloc(0) };
    this.double.log.write([{ stream, expected: -2n, records: [record] }]);
  }

  async close(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
    await this.double.stop();
    await this.test.close();
  }
}
