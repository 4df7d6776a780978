import { MemoryReadModels } from './memory-read-models.js';
import { readModelsContract } from './testing/read-models.contract.js';

readModelsContract('memory', async () => {
  const readModels = new MemoryReadModels();
  return { readModels, rowsOf: async (table) => readModels.tables.rowsOf(table) };
});
