import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { isFreeFormCode } from '../../../domain/dossier-code';
import type { Config } from '../../config';
import type { App } from '../../http/app';
import { sendProblem } from '../../http/problem';
import type { CounterStore } from '../../limits/counter-store';
import { countFilings, listAudit, listStuck } from '../../store/ops';
import { PAGE_POLICY } from './markup';
import { createOpsActions, openNote, type OpsActionParts } from './ops-actions';
import { loginPage, overviewPage } from './ops-pages';
import { createOpsSessions, isSame, type OpsSession } from './ops-session';

const COOKIE = 'ops';
const HOUR_MS = 3_600_000;
const MAX_LOGINS_PER_HOUR = 10;
const MAX_LOGINS_OF_ALL_PER_HOUR = 100;

const Note = Type.String({ minLength: 3, maxLength: 500 });
const Csrf = Type.String({ maxLength: 100 });
const strict = { additionalProperties: false };
const Login = Type.Object({ user: Type.String({ maxLength: 80 }), password: Type.String({ maxLength: 200 }) }, strict);
const Bare = Type.Object({ csrf: Csrf }, strict);
const Retry = Type.Object({ csrf: Csrf, note: Note }, strict);
const Handled = Type.Object({ csrf: Csrf, note: Note, code: Type.Optional(Type.String({ maxLength: 60 })), reason: Type.Optional(Type.String({ maxLength: 300 })) }, strict);
const Item = Type.Object({ kind: Type.Enum(['filings', 'errands']), id: Type.String({ format: 'uuid' }) });
const Shown = Type.Object({ notice: Type.Optional(Type.Enum(['done', 'gone', 'how'])) }, strict);

const NOTICES = { done: 'Đã ghi nhận.', gone: 'Mục này không còn trong danh sách.', how: 'Nhập mã hồ sơ đã tiếp nhận hoặc lý do không tiếp nhận, một trong hai.' } as const;

export interface OpsParts extends OpsActionParts {
  counters: CounterStore;
  ipKeyOf(ip: string): string;
  config: Pick<Config, 'OPS_USER' | 'OPS_PASSWORD' | 'NODE_ENV'>;
}

/** `/ops`, for staff: what is stuck and what to do about it, under a login of its own. Not there at all unless both its variables are set. */
export function registerOps(app: App, parts: OpsParts): void {
  const { db, jobs, secrets, clock, counters, ipKeyOf, config } = parts;
  const { OPS_USER: rightUser, OPS_PASSWORD: rightPassword } = config;
  if (rightUser === undefined || rightPassword === undefined) return;
  const sessions = createOpsSessions({ pepper: secrets.pepper, nowMs: () => clock.nowMs() });
  const actions = createOpsActions(parts);
  const secure = config.NODE_ENV === 'production' ? '; Secure' : '';
  const cookie = (value: string, seconds: number): string => `${COOKIE}=${value}; Path=/ops; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;

  const sessionOf = ({ headers }: Pick<FastifyRequest, 'headers'>): OpsSession | null =>
    sessions.read((headers.cookie ?? '').split(/; */).find((part) => part.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1));
  /** Who writes must be signed in and send back this session's own word. */
  const writerOf = (request: Pick<FastifyRequest, 'headers'> & { body: { csrf: string } }): OpsSession | null => {
    const session = sessionOf(request);
    return session !== null && isSame(request.body.csrf, session.csrf) ? session : null;
  };
  const show = (reply: FastifyReply, text: string, status = 200): FastifyReply =>
    reply.code(status).header('content-security-policy', PAGE_POLICY).header('cache-control', 'no-store').header('content-type', 'text/html; charset=utf-8').send(text);
  const back = (reply: FastifyReply, notice?: keyof typeof NOTICES): FastifyReply => reply.header('cache-control', 'no-store').redirect(notice === undefined ? '/ops' : `/ops?notice=${notice}`, 303);

  async function mayTry(ip: string): Promise<boolean> {
    const counts = await counters.hit([
      { key: `ops:${ipKeyOf(ip)}`, windowMs: HOUR_MS, max: MAX_LOGINS_PER_HOUR, cost: 1 },
      { key: 'ops', windowMs: HOUR_MS, max: MAX_LOGINS_OF_ALL_PER_HOUR, cost: 1 },
    ]);
    return counts.every(({ over }) => !over);
  }

  void app.register(
    (scope: App, _options, done) => {
      scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 8192 }, (_request, body, parsed) => parsed(null, Object.fromEntries(new URLSearchParams(body.toString()))));

      scope.get('/', { schema: { hide: true, querystring: Shown } }, async (request, reply) => {
        const session = sessionOf(request);
        if (session === null) return show(reply, loginPage(null));
        const { notice } = request.query;
        const [queues, states, stuck, audit] = await Promise.all([jobs.sizes(), countFilings(db), listStuck(db), listAudit(db)]);
        const lines = audit.map((entry) => ({ ...entry, note: openNote(secrets, entry) }));
        return show(reply, overviewPage({ ...session, notice: notice === undefined ? null : NOTICES[notice], queues, states, stuck, audit: lines }));
      });

      scope.post('/login', { schema: { hide: true, body: Login } }, async (request, reply) => {
        if (!(await mayTry(request.ip))) return show(reply, loginPage('Thử quá nhiều lần. Chờ một giờ rồi thử lại.'), 429);
        const { user, password } = request.body;
        const right = [isSame(user, rightUser), isSame(password, rightPassword)].every(Boolean);
        if (!right) return show(reply, loginPage('Tên hoặc mật khẩu chưa đúng.'), 401);
        return back(reply.header('set-cookie', cookie(sessions.begin(user), 7200)));
      });

      scope.post('/logout', { schema: { hide: true, body: Bare } }, (request, reply) => (writerOf(request) === null ? sendProblem(request, reply, { code: 'unauthenticated' }) : back(reply.header('set-cookie', cookie('', 0)))));

      scope.post('/:kind/:id/retry', { schema: { hide: true, params: Item, body: Retry } }, async (request, reply) => {
        const session = writerOf(request);
        if (session === null) return sendProblem(request, reply, { code: 'unauthenticated' });
        const { kind, id } = request.params;
        const act = { operator: session.user, note: request.body.note };
        return back(reply, (await (kind === 'filings' ? actions.retryFiling(id, act) : actions.retryErrand(id, act))) ? 'done' : 'gone');
      });

      scope.post('/:kind/:id/handled', { schema: { hide: true, params: Item, body: Handled } }, async (request, reply) => {
        const session = writerOf(request);
        if (session === null) return sendProblem(request, reply, { code: 'unauthenticated' });
        const { kind, id } = request.params;
        const act = { operator: session.user, note: request.body.note };
        if (kind === 'errands') return back(reply, (await actions.handleErrand(id, act)) ? 'done' : 'gone');
        const [code, reason] = [request.body.code?.trim() ?? '', request.body.reason?.trim() ?? ''];
        if ((code === '') === (reason === '') || (code !== '' && !isFreeFormCode(code))) return back(reply, 'how');
        return back(reply, (await actions.handleFiling(id, code === '' ? { reason } : { code }, act)) ? 'done' : 'gone');
      });
      done();
    },
    { prefix: '/ops' },
  );
}
