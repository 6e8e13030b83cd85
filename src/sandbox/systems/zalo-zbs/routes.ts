import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { checkBody } from '../../filing/check-body';
import type { SandboxState } from '../../state';
import { noteWrite } from '../system-scope';
import { faultOfCaller } from '../zalo-oa/oa-auth';
import { sendTemplate, TemplateContent } from './send-template';

const Body = Type.Object({ phone: Type.String({ maxLength: 20 }), ...TemplateContent.properties });
const ERRORS = { token: { error: -124, message: 'Access token invalid' }, proof: { error: -1241, message: 'appsecret_proof invalid' } };

/** Template messages to a phone number, through Zalo's interface for businesses. Always 200; `error` tells. */
export function serveZaloZbs(scope: FastifyInstance, state: SandboxState): void {
  scope.post('/message/template', { config: { operation: 'template_by_phone' } }, (request) => {
    noteWrite(request, { clientReference: null, applied: false });
    const refused = faultOfCaller(request, state);
    if (refused !== null) return ERRORS[refused];
    const body = checkBody(Body, request.body);
    if (!body.ok) return { error: -132, message: `Parameter invalid: ${body.where}` };
    if (!/^(?:84|0)\d{9,10}$/.test(body.value.phone)) return { error: -108, message: 'Phone number invalid' };
    const citizen = state.telling.reach.byPhone(body.value.phone);
    return citizen === null ? { error: -118, message: 'Zalo account not existed' } : sendTemplate(state, request, citizen, body.value);
  });
}
