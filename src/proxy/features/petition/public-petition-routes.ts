import { IdParams } from '../../../contract/schemas/draft';
import { CheckBody, CheckView, ListeningQuery, ListeningView, PublishedPage, PublishedPetition, PublishedQuery } from '../../../contract/schemas/petition';
import { ROUTES } from '../../../contract/routes';
import { FORWARD_WORKING_DAYS } from '../../../domain/petition/dates';
import { soundsLike } from '../../../domain/petition/gate';
import { findPersonalNumbers } from '../../../domain/petition/personal-numbers';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { refusalOfFault } from '../../http/fault-refusal';
import { nextOf, startOf } from '../../http/page-position';
import { sendProblem } from '../../http/problem';
import { sendTagged } from '../../http/send-tagged';
import { CONSENT_VERSION } from '../../listening/consent';
import { hearersOf } from '../../listening/route-letter';
import type { ShelvedLetter } from '../../listening/published-shelf';
import type { PetitionParts } from './petition-parts';

const DEFAULT_PAGE = 20;
const A_MINUTE = 'public, max-age=60';
const tags = ['petition'];

const publicView = ({ id, provinceId, topic, title, area, agency, answer, answeredAt }: ShelvedLetter): PublishedPetition => ({ id, provinceId, kind: topic, title, area, agency, answer, answeredAt });
const namesOf = (names: readonly (string | null)[]): string[] => [...new Set(names.filter((name) => name !== null))].sort((a, b) => a.localeCompare(b, 'vi'));

/** What needs no session: who listens, what was answered, and a check of what is being written, of which nothing is kept. */
export function registerPublicPetitions(app: App, { provinces, library }: Pick<PetitionParts, 'provinces' | 'library'>): void {
  app.route({
    method: ROUTES.getListening.method,
    url: ROUTES.getListening.path,
    schema: { querystring: ListeningQuery, response: answering({ 200: ListeningView }), tags, summary: 'Who hears petitions in a province, and where complaints go' },
    handler: (request, reply) => {
      const province = provinces.get(request.query.province ?? provinces.defaultId);
      if (province === null) return sendProblem(request, reply, { code: 'province_not_served' });
      const { listening, open, public: { id } } = province;
      const { reception, limits, answerWorkingDays, system } = listening;
      const view: ListeningView = {
        provinceId: id, systemName: system.name, agencies: hearersOf(province), divisions: [open.division], reception, limits, answerWorkingDays,
        forwardWorkingDays: FORWARD_WORKING_DAYS, takesVideo: limits.types.includes('video/mp4'), consentVersion: CONSENT_VERSION,
      };
      return sendTagged(request, reply, view, A_MINUTE);
    },
  });

  app.route({
    method: ROUTES.checkPetition.method,
    url: ROUTES.checkPetition.path,
    schema: { body: CheckBody, response: answering({ 200: CheckView }), tags, summary: 'What was answered alike, and numbers of persons in the text' },
    handler: async (request, reply) => {
      const { title, content, provinceId, procedureCode = '' } = request.body;
      if (provinceId !== undefined && provinces.get(provinceId) === null) return sendProblem(request, reply, { code: 'province_not_served' });
      const warnings = (['title', 'content'] as const).flatMap((field) => findPersonalNumbers(request.body[field]).map((found) => ({ field, ...found })));
      const alike = await library.alike(`${title} ${content} ${procedureCode}`, provinceId ?? provinces.defaultId);
      return reply.header('cache-control', 'no-store').send({ alike, warnings, soundsLike: soundsLike(title, content) });
    },
  });

  app.route({
    method: ROUTES.listPetitions.method,
    url: ROUTES.listPetitions.path,
    schema: { querystring: PublishedQuery, response: answering({ 200: PublishedPage }), tags, summary: 'Answered petitions that agencies publish; never a name' },
    handler: async (request, reply) => {
      const { q, province, area, agency, kind, cursor, limit = DEFAULT_PAGE } = request.query;
      const start = startOf(cursor);
      if (start === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      if (province !== undefined && provinces.get(province) === null) return sendProblem(request, reply, { code: 'province_not_served' });
      const { letters, faults: [fault] } = await library.gather(province ?? null);
      if (letters.length === 0 && fault !== undefined) return sendProblem(request, reply, refusalOfFault(fault, provinces.get(province ?? provinces.defaultId)?.public.hotline ?? ''));
      const words = q?.trim() ?? '';
      const petitions = letters.filter((letter) => letter.kind === 'petition');
      const found = (words === '' ? petitions : library.search(letters, words).filter((letter) => letter.kind === 'petition'))
        .filter((letter) => (area === undefined || letter.area === area) && (agency === undefined || letter.agency === agency) && (kind === undefined || letter.topic === kind));
      const page: PublishedPage = {
        items: found.slice(start, start + limit).map(publicView), nextCursor: nextOf(start, limit, found.length), total: found.length,
        areas: namesOf(petitions.map((letter) => letter.area)), agencies: namesOf(petitions.map((letter) => letter.agency)),
      };
      return sendTagged(request, reply, page, A_MINUTE);
    },
  });

  app.route({
    method: ROUTES.getPetition.method,
    url: ROUTES.getPetition.path,
    schema: { params: IdParams, response: answering({ 200: PublishedPetition }), tags, summary: 'One published petition' },
    handler: async (request, reply) => {
      const letter = await library.find(request.params.id);
      if (letter === null || letter.kind !== 'petition') return sendProblem(request, reply, { code: 'not_found' });
      return sendTagged(request, reply, publicView(letter), A_MINUTE);
    },
  });
}
