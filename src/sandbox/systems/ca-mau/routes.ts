import type { FastifyInstance } from 'fastify';
import type { SandboxState } from '../../state';
import { textField } from '../form';
import { noteCode } from '../system-scope';
import { toCaMau } from './wire';

/** Cà Mau's own search: no log-in, finds by code or ID number, says nothing at all when it finds nothing. */
export function serveCaMau(scope: FastifyInstance, { world }: SandboxState): void {
  scope.get('/api/hoso/tracuuhoso', { config: { operation: 'tracuuhoso' } }, (request, reply) => {
    const keyword = textField(request.query, 'tukhoa');
    noteCode(request, keyword);
    const found = keyword === '' ? [] : world.search(keyword, 'ca-mau');
    if (found.length > 0) return found.map(toCaMau);
    return reply.header('content-type', 'application/json; charset=utf-8').send('');
  });
}
