import { ROUTES } from '../../contract/routes';
import type { App } from './app';
import { sendProblem } from './problem';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** A known path with a method it does not have answers 405 and says which it has. */
export function registerMethodNotAllowed(app: App): void {
  const allowed = new Map<string, Set<string>>();
  for (const { method, path } of Object.values(ROUTES)) allowed.set(path, (allowed.get(path) ?? new Set()).add(method));
  for (const [url, methods] of allowed) {
    const allow = [...methods, ...(methods.has('GET') ? ['HEAD'] : [])].join(', ');
    app.route({
      method: METHODS.filter((method) => !methods.has(method)),
      url,
      schema: { hide: true },
      handler: (request, reply) => sendProblem(request, reply.header('allow', allow), { code: 'method_not_allowed' }),
    });
  }
}
