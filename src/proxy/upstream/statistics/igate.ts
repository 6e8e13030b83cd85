import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { fetchBearer, formRequest } from '../call/client-credentials';
import { decode } from '../call/decode';
import { failedStatus } from '../call/fault';
import { createTokenCache } from '../call/token-cache';
import { Text } from '../onestop/shared/wire-kit';
import type { UpstreamResult } from '../ports';
import type { AgencyCounts, StatisticsSource, YearFigures } from '../statistics-ports';
import { agencyOf, createCountReader, figuresOf } from './counts';
import { needCredentials, type StatisticsParts } from './statistics-parts';

const TOKEN_PATH = '/auth/realms/digo/protocol/openid-connect/token';
const Page = Compile(Type.Object({ content: Type.Array(Type.Unknown(), { maxItems: 2000 }), summary: Type.Optional(Type.Unknown()) }));
const Row = Compile(Type.Object({ agency: Type.Object({ code: Text, name: Text, level: Type.Optional(Type.Union([Type.Object({ name: Text }), Type.Null()])) }), statistic: Type.Unknown() }));

const { countsOf } = createCountReader({
  received: 'received', onTime: 'resolvedOnTime', early: 'resolvedEarly', late: 'resolvedOverdue', openInTime: 'unresolvedOnTime', openLate: 'unresolvedOverdue',
  good: 'verySatisfied', fair: 'satisfied', poor: 'unsatisfied',
});

/** Figures of an iGate ("digo") one-stop, behind its Keycloak. */
export function createIgateStatistics(parts: StatisticsParts): StatisticsSource {
  const { provinceId, source, link } = parts;
  const { system } = link;
  const tokenRequest = formRequest(TOKEN_PATH, needCredentials(parts));
  const tokens = createTokenCache(system, (deadlineAt) => link.observe('login', () => fetchBearer(link, tokenRequest, deadlineAt)));

  const ask = async (token: string, year: number, deadlineAt: number): Promise<UpstreamResult<YearFigures> | 'expired'> => {
    const path = `/pa/dossier-statistic/--by-agency?from-date=${year}-01-01&to-date=${year}-12-31`;
    const sent = await link.send({ method: 'GET', path, headers: { accept: 'application/json', authorization: `Bearer ${token}` } }, deadlineAt);
    if (!sent.ok) return sent;
    if (sent.value.status === 401) return 'expired';
    if (sent.value.status < 200 || sent.value.status > 299) return failedStatus(system, sent.value.status);
    const answer = decode(system, Page, sent.value.body);
    return answer.ok ? figuresOf(system, countsOf(answer.value.summary), answer.value.content, readRow) : answer;
  };

  return { provinceId, source, readYear: (year) => link.read('statistics', (deadlineAt) => tokens.with(deadlineAt, (token) => ask(token, year, deadlineAt))) };
}

function readRow(row: unknown): AgencyCounts | null {
  if (!Row.Check(row)) return null;
  const { agency, statistic } = row;
  return agencyOf({ code: agency.code, name: agency.name, level: agency.level?.name }, countsOf(statistic));
}
