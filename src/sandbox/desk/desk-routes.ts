import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Markup } from '../markup';
import { resetState, type SandboxState } from '../state';
import { actOnFiling } from '../filing/act-on-filing';
import { textField } from '../systems/form';
import { createPage } from './create-page';
import { dossierPage } from './dossier-page';
import { filingForms } from './filing-forms';
import { faultsPage } from './faults-page';
import { journalPage } from './journal-page';
import { deskPage } from './layout';
import { serveLetterDesk } from './letter-desk';
import { dossierLink, listPage } from './list-page';
import { serveOpenDesk } from './open-desk';
import { readFilingForm } from './read-filing-form';
import { formOf, readAdvanceForm, readDossierForm, readFaultForm } from './read-form';

const query = (request: FastifyRequest, name: string): string => textField(request.query, name);

function show(request: FastifyRequest, reply: FastifyReply, title: string, content: Markup): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(deskPage(title, content, query(request, 'notice')));
}

/** The desk, where one plays the official: plain pages and forms, no script needed. */
export const deskRoutes =
  (state: SandboxState): FastifyPluginCallback =>
  (scope, _options, done) => {
    const { world, faults, journal, filings, post } = state;
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, parsed) => {
      parsed(null, Object.fromEntries(new URLSearchParams(body.toString())));
    });

    scope.get('/', (request, reply) => show(request, reply, 'Hồ sơ', listPage(world.list(), query(request, 'province'), query(request, 'q'))));

    scope.get('/dossier', (request, reply) => {
      const dossier = world.find(query(request, 'code'));
      return dossier === null ? reply.redirect('/desk?notice=unknown_code', 303) : show(request, reply, `Hồ sơ ${dossier.code}`, dossierPage(dossier, dossier.channel === 'online' ? filingForms(dossier, filings.findByCode(dossier.code), post.ofDossier(dossier.code)) : null));
    });
    scope.post('/filing', (request, reply) => {
      const act = readFilingForm(formOf(request.body));
      const code = textField(request.body, 'code');
      const result = act === null ? null : actOnFiling(state, code, act);
      const notice = result === null ? 'bad_form' : result.ok ? 'moved' : result.fault;
      return reply.redirect(`${dossierLink(code)}&notice=${notice}`, 303);
    });
    scope.post('/dossier', (request, reply) => {
      const act = readAdvanceForm(formOf(request.body));
      const code = textField(request.body, 'code');
      const result = act === null ? null : world.advance(code, act);
      const notice = result === null ? 'bad_form' : result.ok ? 'moved' : result.fault;
      return reply.redirect(`${dossierLink(code)}&notice=${notice}`, 303);
    });

    serveLetterDesk(scope, state, show);
    serveOpenDesk(scope, state, show);

    scope.get('/create', (request, reply) => show(request, reply, 'Tạo hồ sơ', createPage()));
    scope.post('/create', (request, reply) => {
      const spec = readDossierForm(formOf(request.body));
      const result = spec === null ? null : world.create(spec);
      if (result?.ok === true) return reply.redirect(`${dossierLink(result.dossier.code)}&notice=created`, 303);
      return reply.redirect(`/desk/create?notice=${result === null ? 'bad_form' : result.fault}`, 303);
    });

    scope.get('/faults', (request, reply) => show(request, reply, 'Sự cố', faultsPage(faults.get())));
    scope.post('/faults', (request, reply) => {
      const settings = readFaultForm(formOf(request.body));
      if (settings !== null) faults.set(settings);
      return reply.redirect(`/desk/faults?notice=${settings === null ? 'bad_form' : 'faults'}`, 303);
    });

    scope.get('/journal', (request, reply) => show(request, reply, 'Nhật ký', journalPage(journal.list())));

    scope.post('/reset', (_request, reply) => {
      resetState(state);
      return reply.redirect('/desk?notice=reset', 303);
    });
    done();
  };
