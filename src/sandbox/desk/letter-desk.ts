import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Value } from 'typebox/value';
import { actOnLetter, LetterAct } from '../listening/letter-acts';
import type { Markup } from '../markup';
import type { SandboxState } from '../state';
import { textField } from '../systems/form';
import { letterLink, lettersPage } from './letters-page';
import { letterPage } from './letter-page';
import { formOf } from './read-form';

type Show = (request: FastifyRequest, reply: FastifyReply, title: string, content: Markup) => FastifyReply;

/** The desk of who answers petitions and questions. */
export function serveLetterDesk(scope: FastifyInstance, { listening: { letters }, clock }: SandboxState, show: Show): void {
  const query = (request: FastifyRequest, name: string): string => textField(request.query, name);

  scope.get('/petitions', (request, reply) => show(request, reply, 'Phản ánh, hỏi đáp', lettersPage(letters.list(), query(request, 'province'), query(request, 'kind'))));
  scope.get('/petition', (request, reply) => {
    const letter = letters.find(query(request, 'id'));
    return letter === null ? reply.redirect('/desk/petitions?notice=unknown_letter', 303) : show(request, reply, letter.title, letterPage(letter));
  });
  scope.post('/petition', (request, reply) => {
    const { id = '', ...fields } = formOf(request.body);
    const act: unknown = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    const letter = letters.find(id);
    const acted = letter === null || !Value.Check(LetterAct, act) ? null : actOnLetter(letter, act, clock());
    return reply.redirect(`${letterLink(id)}&notice=${acted === null ? 'bad_form' : 'letter_moved'}`, 303);
  });
}
