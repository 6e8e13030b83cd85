import httpProxy from '@fastify/http-proxy';
import express from 'express';
import Fastify from 'fastify';
import { createProxyMiddleware } from 'http-proxy-middleware';

/** The ways one could put a server in front of the same upstream without thinking. `RIVAL` picks one; a process each. */
const port = Number(process.env.PORT);
const upstream = process.env.UPSTREAM_URL ?? '';

const rivals: Record<string, () => Promise<unknown>> = {
  async bare() {
    const body = process.env.BARE_BODY ?? '{}';
    const app = Fastify();
    app.get('/*', (_request, reply) => reply.header('content-type', 'application/json; charset=utf-8').send(body));
    return app.listen({ port, host: '127.0.0.1' });
  },
  async httpProxy() {
    const app = Fastify();
    await app.register(httpProxy, { upstream });
    return app.listen({ port, host: '127.0.0.1' });
  },
  async express() {
    const app = express();
    app.use(createProxyMiddleware({ target: upstream }));
    return app.listen(port, '127.0.0.1');
  },
};

await rivals[process.env.RIVAL ?? '']?.();
