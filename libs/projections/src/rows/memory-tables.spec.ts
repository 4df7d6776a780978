import { MemoryTables } from './memory-tables.js';
import { CONTRACT_TABLES, rowsContract } from './testing/rows.contract.js';

rowsContract('memory', async () => {
  const tables = new MemoryTables();
  return {
    write: async (rows) => tables.write(rows),
    rowsOf: async (table) => tables.rowsOf(table),
    empty: async () => tables.empty(CONTRACT_TABLES),
  };
});
