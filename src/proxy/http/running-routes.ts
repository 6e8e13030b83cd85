import type { App } from './app';
import type { Metrics } from './metrics';
import { sendProblem } from './problem';

export interface RunningParts {
  metrics: Metrics;
  /** Resolves when the store answers. */
  ping(): Promise<void>;
  /** True from the moment the process was told to stop. */
  isStopping(): boolean;
}

/** For the load balancer and the people who watch. Outside systems are not part of readiness: without them there is still the last known state. */
export function registerRunningRoutes(app: App, { metrics, ping, isStopping }: RunningParts): void {
  const schema = { hide: true };
  app.get('/health/live', { schema }, (_request, reply) => reply.send({ status: 'live' }));
  app.get('/health/ready', { schema }, async (request, reply) => {
    if (isStopping()) return sendProblem(request, reply, { code: 'overloaded', hint: 'stopping', retryAfterSeconds: 5 });
    try {
      await ping();
    } catch (error) {
      request.log.error({ err: error }, 'the store does not answer');
      return sendProblem(request, reply, { code: 'overloaded', hint: 'store', retryAfterSeconds: 5 });
    }
    return reply.send({ status: 'ready' });
  });
  app.get('/metrics', { schema }, async (_request, reply) => reply.header('content-type', metrics.contentType).send(await metrics.text()));
}
