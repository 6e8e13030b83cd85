import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { ANY_DAY, parseDossierCode } from '../../../domain/dossier-code';
import { isFreeFormCode } from '../../../domain/free-form-code';
import type { Config } from '../../config';
import type { App } from '../../http/app';
import { sendProblem } from '../../http/problem';
import type { CounterStore } from '../../limits/counter-store';
import { countFilings, listAudit, listStuck } from '../../store/ops';
import { countLetters, listStuckLetters } from '../../store/ops-letters';
import type { OaTokenKeeper } from '../../oa-token/keeper';
import { PAGE_POLICY } from './markup';
import { oaTokenPanel } from './oa-token-panel';
import { openNote } from './audit';
import { createLetterActions, type LetterActionParts } from './letter-actions';
import { createOpsActions, type OpsActionParts } from './ops-actions';
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
const NewToken = Type.Object({ csrf: Csrf, refreshToken: Type.String({ minLength: 8, maxLength: 4000, pattern: '^[\\x21-\\x7e]+$' }) }, strict);
const Item = Type.Object({ kind: Type.Enum(['filings', 'errands', 'letters', 'letter-errands']), id: Type.String({ format: 'uuid' }) });
const Shown = Type.Object({ notice: Type.Optional(Type.Enum(['done', 'gone', 'how', 'taken'])) }, strict);

const NOTICES = { done: 'Đã ghi nhận.', gone: 'Mục này không còn trong danh sách.', how: 'Nhập mã hồ sơ đã tiếp nhận hoặc lý do không tiếp nhận, một trong hai.', taken: 'Mã này đã gắn với một mục khác, chưa ghi nhận gì. Bạn kiểm tra lại mã.' } as const;

/** How an agency's system numbers letters. */
const LETTER_ID = /^[\w-]{1,60}$/;

export interface OpsParts extends OpsActionParts {
  letterBox: LetterActionParts['box'];
  inbox: LetterActionParts['inbox'];
  counters: CounterStore;
  ipKeyOf(ip: string): string;
  oaTokens: OaTokenKeeper | null;
  onOperator(operator: string, act: string): void;
  config: Pick<Config, 'OPS_USER' | 'OPS_PASSWORD' | 'NODE_ENV'>;
}

/** `/ops`, for staff: what is stuck and what to do about it, under a login of its own. Not there at all unless both its variables are set. */
export function registerOps(app: App, parts: OpsParts): void {
  const { db, jobs, secrets, clock, counters, ipKeyOf, config, oaTokens, onOperator } = parts;
  const { OPS_USER: rightUser, OPS_PASSWORD: rightPassword } = config;
  if (rightUser === undefined || rightPassword === undefined) return;
  const sessions = createOpsSessions({ pepper: secrets.pepper, password: rightPassword, nowMs: () => clock.nowMs() });
  const actions = createOpsActions(parts);
  const letterActions = createLetterActions({ ...parts, box: parts.letterBox });
  const retries = { filings: actions.retryFiling, errands: actions.retryErrand, letters: letterActions.retryLetter, 'letter-errands': letterActions.retryErrand } as const;
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
      { key: `ops:${ipKeyOf(ip)}`, windowMs: HOUR_MS, max: MAX_LOGINS_PER_HOUR, cost: 1, lasting: true },
      { key: 'ops', windowMs: HOUR_MS, max: MAX_LOGINS_OF_ALL_PER_HOUR, cost: 1, lasting: true },
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
        const [queues, states, letters, stuck, stuckLetters, audit] = await Promise.all([jobs.sizes(), countFilings(db), countLetters(db), listStuck(db), listStuckLetters(db), listAudit(db)]);
        const oaToken = oaTokens === null ? null : oaTokenPanel(await oaTokens.status(), session.csrf);
        const lines = audit.map((entry) => ({ ...entry, note: openNote(secrets, entry) }));
        return show(reply, overviewPage({ ...session, notice: notice === undefined ? null : NOTICES[notice], queues, states, letters, stuck: [...stuck, ...stuckLetters], audit: lines, oaToken }));
      });

      scope.post('/login', { schema: { hide: true, body: Login } }, async (request, reply) => {
        if (!(await mayTry(request.ip))) return show(reply, loginPage('Thử quá nhiều lần. Chờ một giờ rồi thử lại.'), 429);
        const { user, password } = request.body;
        const right = [isSame(user, rightUser), isSame(password, rightPassword)].every(Boolean);
        if (!right) return show(reply, loginPage('Tên hoặc mật khẩu chưa đúng.'), 401);
        return back(reply.header('set-cookie', cookie(sessions.begin(user), 7200)));
      });

      scope.post('/logout', { schema: { hide: true, body: Bare } }, (request, reply) => (writerOf(request) === null ? sendProblem(request, reply, { code: 'unauthenticated' }) : back(reply.header('set-cookie', cookie('', 0)))));

      scope.post('/oa-token/new', { schema: { hide: true, body: NewToken } }, async (request, reply) => {
        const session = writerOf(request);
        if (session === null) return sendProblem(request, reply, { code: 'unauthenticated' });
        await oaTokens?.install(request.body.refreshToken);
        onOperator(session.user, 'new tokens of the Official Account');
        return back(reply, oaTokens === null ? 'gone' : 'done');
      });

      scope.post('/oa-token/again', { schema: { hide: true, body: Bare } }, async (request, reply) => {
        const session = writerOf(request);
        if (session === null) return sendProblem(request, reply, { code: 'unauthenticated' });
        onOperator(session.user, 'old tokens of the Official Account once more');
        return back(reply, (await oaTokens?.tryAgain()) === true ? 'done' : 'gone');
      });

      scope.post('/:kind/:id/retry', { schema: { hide: true, params: Item, body: Retry } }, async (request, reply) => {
        const session = writerOf(request);
        if (session === null) return sendProblem(request, reply, { code: 'unauthenticated' });
        const { kind, id } = request.params;
        const act = { operator: session.user, note: request.body.note };
        return back(reply, (await retries[kind](id, act)) ? 'done' : 'gone');
      });

      scope.post('/:kind/:id/handled', { schema: { hide: true, params: Item, body: Handled } }, async (request, reply) => {
        const session = writerOf(request);
        if (session === null) return sendProblem(request, reply, { code: 'unauthenticated' });
        const { kind, id } = request.params;
        const act = { operator: session.user, note: request.body.note };
        if (kind === 'errands') return back(reply, (await actions.handleErrand(id, act)) ? 'done' : 'gone');
        if (kind === 'letter-errands') return back(reply, (await letterActions.handleErrand(id, act)) ? 'done' : 'gone');
        const [typed, reason] = [request.body.code?.trim() ?? '', request.body.reason?.trim() ?? ''];
        const isLetter = kind === 'letters';
        const code = isLetter ? typed : dossierCodeOf(typed);
        if ((typed === '') === (reason === '') || (typed !== '' && !(isLetter ? LETTER_ID.test(code) : isFreeFormCode(code)))) return back(reply, 'how');
        const as = typed === '' ? { reason } : { code };
        return back(reply, await (isLetter ? letterActions.handleLetter(id, as, act) : actions.handleFiling(id, as, act)));
      });
      done();
    },
    { prefix: '/ops' },
  );
}

/** A dossier's code as look-ups spell it: under any other, who filed it would not be known by it. */
function dossierCodeOf(typed: string): string {
  const parsed = parseDossierCode(typed, ANY_DAY);
  return parsed.ok ? parsed.code.text : typed;
}
