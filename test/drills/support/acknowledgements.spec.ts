import { MemoryEventStore } from '#event-store';
import { SystemClock } from '#kernel';
import { Acknowledgements } from './acknowledgements.js';
import { appendsOf, contextOf, DRILL_CATALOGUE, type CommandNumber } from './numbered-commands.js';

const RUN = '00000000-0000-4000-8000-000000000001';

describe('Comparing the log with what callers were told', () => {
  let store: MemoryEventStore;
  let told: Acknowledgements;
  beforeEach(() => {
    store = new MemoryEventStore(DRILL_CATALOGUE, new SystemClock());
    told = new Acknowledgements(RUN, 2);
  });

  const append = async (command: CommandNumber, id = command) => {
    const { position, duplicate } = await store.appendAtomic(appendsOf(command), contextOf(id));
    return { ...command, position: position.toString(), duplicate };
  };
  const fine = { lost: 0, doubled: 0, phantom: 0 };

  it('finds nothing wrong where each command is there once, the unanswered one too', async () => {
    for (let number = 0; number < 9; number++) told.hear(await append({ run: RUN, caller: 0, number }));
    await append({ run: RUN, caller: 0, number: 9 });
    expect(await told.audit(store)).toEqual({ ...fine, events: 12 });
    expect(told.next).toEqual([9, 0]);
  });

  it('finds what was acknowledged and is not there, or not where it was said to be', async () => {
    told.hear({ caller: 1, number: 0, position: '0', duplicate: false });
    expect(await told.audit(store)).toMatchObject({ lost: 1 });
    await append({ run: RUN, caller: 0, number: 0 });
    await append({ run: RUN, caller: 1, number: 0 });
    expect(await told.audit(store)).toMatchObject({ ...fine, lost: 1 });
  });

  it('finds what counts twice', async () => {
    const once = { run: RUN, caller: 0, number: 0 };
    told.hear(await append(once));
    const [own] = appendsOf(once);
    await store.append('Shared-0', 'any', own?.events ?? [], contextOf({ ...once, number: 77 }));
    expect(await told.audit(store)).toMatchObject({ ...fine, doubled: 1 });
  });

  it('finds what nobody can have sent yet', async () => {
    const [own] = appendsOf({ run: RUN, caller: 0, number: 1 });
    await store.append('Shared-0', 'any', own?.events ?? [], contextOf({ run: RUN, caller: 0, number: 1 }));
    expect(await told.audit(store)).toMatchObject({ ...fine, phantom: 1 });
  });

  it('passes by what another run wrote', async () => {
    await append({ run: RUN.replace('1', '2'), caller: 0, number: 0 });
    expect(await told.audit(store)).toMatchObject(fine);
  });

  it('counts answers that were repeated, and takes none out of turn', async () => {
    const first = { run: RUN, caller: 0, number: 0 };
    await append(first);
    told.hear(await append(first));
    expect([told.count, told.repeats]).toEqual([1, 1]);
    expect(() => told.hear({ caller: 0, number: 2, position: '5', duplicate: false })).toThrow('out of turn');
  });
});
