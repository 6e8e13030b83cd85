import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { API_PREFIX } from '../../contract/routes';
import type { App } from './app';

/** Collects the routes registered after it. */
export async function registerOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Một Cửa',
        version: '1',
        description: 'Where a dossier stands, across provinces. Errors are RFC 9457 problems; `code` is stable, `title` is for the citizen.',
      },
      servers: [{ url: '/' }],
      tags: [{ name: 'session' }, { name: 'me' }, { name: 'dossier' }, { name: 'province' }],
      components: { securitySchemes: { session: { type: 'http', scheme: 'bearer', description: `Token of POST ${API_PREFIX}/sessions` } } },
      security: [{}, { session: [] }],
    },
  });
}

/** `/openapi.json`, and `/docs` to read and try it, under a policy of its own because it is a page. */
export async function registerDocs(app: App): Promise<void> {
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => reply.send(app.swagger()));
  await app.register(async (scope) => {
    await scope.register(helmet, { contentSecurityPolicy: false });
    await scope.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  });
}
