import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { sampleApp } from '../setup/testing/sample-app.js';

describe('The description of the API', () => {
  it('says of each field what its rules say, and leaves out what only pages post', async () => {
    const { app } = await sampleApp();
    const config = new DocumentBuilder().setTitle('Sample').setOpenAPIVersion('3.1.0').build();
    const document = SwaggerModule.createDocument(app, config);
    await app.close();
    expect(document.components?.schemas?.['SampleForm']).toEqual({
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Name', maxLength: 200 },
        note: { type: 'string', description: 'Note', maxLength: 4000 },
        metOn: { type: 'string', format: 'date', description: 'The date of the meeting', example: '2026-03-03' },
      },
      required: ['name', 'metOn'],
    });
    const parameters = document.paths['/api/v1/things']?.post?.parameters ?? [];
    expect(parameters.map((parameter) => ('name' in parameter ? [parameter.name, parameter.required] : []))).toEqual(
      expect.arrayContaining([
        ['If-Match', true],
        ['Idempotency-Key', false],
      ]),
    );
  });
});
