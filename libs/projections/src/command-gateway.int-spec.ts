import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, EventStore, MemoryEventStore, type Appended } from '#event-store';
import { RuleBroken, SetClock } from '#kernel';
import { Command, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { CommandGateway } from './command-gateway.js';
import { projectionsMigrations } from './migrations/index.js';
import { ProjectionRunner } from './projection-runner.js';
import { NOTE_TYPES, noted, NotesProjection, NoteTables1795219202900 } from './testing/note-projections.js';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const ID = '00000000-0000-4000-8000-000000000001';

class WriteNote extends Command<Appended> {
  constructor(readonly text: string) {
    super();
  }
}

@CommandHandler(WriteNote)
class WriteNoteHandler implements ICommandHandler<WriteNote> {
  constructor(private readonly store: EventStore) {}

  async execute({ text }: WriteNote): Promise<Appended> {
    if (text === '') throw new RuleBroken('note-empty');
    const actor = { memberId: ID, role: 'referrer', organisationId: ID };
    const context = { actor, commandId: ID, correlationId: ID, occurredAt: NOON };
    return this.store.append('Notes-1', 'any', [noted(text)], context);
  }
}

describe('The command gateway', () => {
  let test: TestDatabase;
  let runner: ProjectionRunner;
  let store: MemoryEventStore;
  let gateway: CommandGateway;
  beforeEach(async () => {
    test = await testDatabase([...projectionsMigrations, NoteTables1795219202900]);
    store = new MemoryEventStore(new EventCatalogue().register(NOTE_TYPES), new SetClock(NOON));
    runner = new ProjectionRunner(test.database, store, [new NotesProjection()]);
    const application = await Test.createTestingModule({
      imports: [CqrsModule.forRoot()],
      providers: [
        CommandGateway,
        WriteNoteHandler,
        { provide: EventStore, useValue: store },
        { provide: ProjectionRunner, useValue: runner },
      ],
    }).compile();
    application.useLogger(false);
    await application.init();
    gateway = application.get(CommandGateway);
  });
  afterEach(async () => {
    await runner.stop();
    await store.close();
    await test.close();
  });

  const shown = () => test.database.query('SELECT text FROM notes.note');

  it('answers when the read models contain what the command did', async () => {
    await runner.start();
    expect(await gateway.execute(new WriteNote('a'))).toMatchObject({ position: 0n, duplicate: false });
    expect(await shown()).toEqual([{ text: 'a' }]);
  });

  it('throws what the handler throws', async () => {
    await runner.start();
    await expect(gateway.execute(new WriteNote(''))).rejects.toMatchObject({ rule: 'note-empty' });
  });

  it('answers also when a projection is stopped: the command is done', async () => {
    await test.database.query(`INSERT INTO notes.note VALUES ('a', 99)`); // in the way of the row to come
    await runner.start();
    expect(await gateway.execute(new WriteNote('a'))).toMatchObject({ position: 0n });
    expect(await shown()).toEqual([{ text: 'a' }]);
  });
});
