import { keyTableContract } from '../testing/key-table-contract.js';
import { MemoryKeyTable } from './memory-key-table.js';

keyTableContract('in memory', async () => new MemoryKeyTable());
