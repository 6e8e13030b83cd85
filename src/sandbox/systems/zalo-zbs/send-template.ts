import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import type { SandboxState } from '../../state';
import { countToday, isNight } from '../../telling/quotas';
import type { Citizen } from '../../world/citizens';
import { noteWrite, timesToApply } from '../system-scope';

/** The one template that was approved, with its fields and how long each may be. */
export const APPROVED_TEMPLATE = 'sandbox-template';
const FIELDS: Readonly<Record<string, number>> = { ma_ho_so: 60, trang_thai: 30, loi_nhan: 200, duong_dan: 200 };
/** Whole message, its fixed words included. */
const MAX_CHARS = 400;

export const TemplateContent = Type.Object({
  template_id: Type.String({ minLength: 1, maxLength: 80 }),
  template_data: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 1_000 })),
  tracking_id: Type.Optional(Type.String({ maxLength: 48 })),
});

function faultOfContent({ template_id: id, template_data: data }: Static<typeof TemplateContent>): object | null {
  if (id !== APPROVED_TEMPLATE) return { error: -109, message: 'Template ID invalid' };
  if (Object.keys(data).length === 0) return { error: -111, message: 'Template data empty' };
  if (Object.keys(data).some((name) => FIELDS[name] === undefined)) return { error: -112, message: 'Template data type not defined' };
  if (Object.keys(FIELDS).some((name) => (data[name] ?? '') === '')) return { error: -1122, message: 'Missing template parameter' };
  const texts = Object.entries(data);
  const isLong = texts.some(([name, text]) => text.length > (FIELDS[name] ?? 0)) || texts.reduce((sum, [, text]) => sum + text.length, 0) > MAX_CHARS;
  return isLong ? { error: -1121, message: 'Parameter data exceeds max length' } : null;
}

/** Sends an approved template to a citizen, by whatever id they were found. */
export function sendTemplate({ telling, clock }: SandboxState, request: FastifyRequest, citizen: Citizen, content: Static<typeof TemplateContent>): object {
  const { reach, messages, limits } = telling;
  const now = clock();
  const { hasZalo, refusesTemplates } = reach.of(citizen);
  const fault = faultOfContent(content);
  if (fault !== null) return fault;
  if (isNight(now)) return { error: -133, message: 'This ZNS template is not allowed to be sent at night (from 22h-6h)' };
  if (!hasZalo) return { error: -118, message: 'Zalo account not existed' };
  if (refusesTemplates) return { error: -141, message: 'User refused to receive ZNS from this OA' };
  if (countToday(messages.list({ channel: 'zbs' }), now) >= limits().zbsPerDay) return { error: -144, message: 'OA exceeded daily ZNS sending limit' };
  const { ma_ho_so: code = '', trang_thai: status = '', loi_nhan: text = '', duong_dan: url = null } = content.template_data;
  const trackingId = content.tracking_id ?? null;
  for (let time = 0; time < timesToApply(request); time += 1) messages.add({ at: now.toISOString(), channel: 'zbs', citizen: citizen.n, title: status, text: `${code} ${text}`.trim(), url, trackingId, paid: true });
  noteWrite(request, { clientReference: trackingId, applied: true });
  const id = randomUUID().replaceAll('-', '');
  return { error: 0, message: 'Success', data: { msg_id: id, message_id: id, sent_time: String(now.getTime()), quota: { dailyQuota: String(limits().zbsPerDay), remainingQuota: '0' } } };
}
