import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of the REST API, made from the routes and forms themselves (OpenAPI 3.1). */
function openApiOf(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sightline')
    .setDescription(
      'Every page has a twin here. Errors are RFC 9457 problem documents; `ETag` is the revision of a record, send it back ' +
        'in `If-Match`; a repeated `Idempotency-Key` has one effect; lists page by `Link` (RFC 8288).',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Serves the description at `/api/v1/openapi.json`: public, for it holds no data. */
export function serveOpenApi(app: NestExpressApplication): void {
  let document: OpenAPIObject | undefined; // made when first asked for: it would cost every start
  app.use('/api/v1/openapi.json', (req: Request, res: Response, next: NextFunction) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    document ??= openApiOf(app);
    res.json(document);
  });
}
