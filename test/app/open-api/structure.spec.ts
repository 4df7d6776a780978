import { structureFaults } from './structure.js';

const operation = (more: object = {}) => ({
  operationId: 'Things.read',
  summary: 'Read a thing',
  parameters: [{ name: 'thingId', in: 'path', required: true, schema: { type: 'string' } }],
  responses: { 200: { description: 'The thing' } },
  ...more,
});
const description = (get: object, schemas: object = {}) => ({
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: { '/things/{thingId}': { get } },
  components: { schemas },
});

describe('The check of a description', () => {
  it('finds nothing wrong with a sound one', () => expect(structureFaults(description(operation()))).toEqual([]));

  it.each<[string, object]>([
    ['another version', { ...description(operation()), openapi: '3.0.3' }],
    ['no title', { ...description(operation()), info: {} }],
    ['no operations', { ...description(operation()), paths: {} }],
    ['an operation without an id', description(operation({ operationId: undefined }))],
    ['an operation without a summary', description(operation({ summary: undefined }))],
    ['an operation without an answer', description(operation({ responses: {} }))],
    ['an answer without a description', description(operation({ responses: { 200: {} } }))],
    ['an address whose parameter is not described', description(operation({ parameters: [] }))],
    ['a body without a schema', description(operation({ requestBody: { content: {} } }))],
    ['a reference to nothing', description(operation(), { Thing: { $ref: '#/components/schemas/Other' } })],
    ['a type that there is not', description(operation(), { Thing: { type: 'date' } })],
    ['an array of nothing', description(operation(), { Thing: { type: 'array' } })],
    ['a word of an earlier version', description(operation(), { Thing: { type: 'string', nullable: true } })],
  ])('finds %s', (_, document) => expect(structureFaults(document as Record<string, unknown>)).toHaveLength(1));
});
