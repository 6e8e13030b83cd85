import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { basicRequest, fetchBearer } from '../call/client-credentials';
import { decode } from '../call/decode';
import { failed, failedStatus } from '../call/fault';
import { createTokenCache } from '../call/token-cache';
import { Text } from '../onestop/shared/wire-kit';
import type { UpstreamResult } from '../ports';
import type { StatisticsSource, YearFigures } from '../statistics-ports';
import { numberOf } from '../onestop/shared/mapping';
import { agencyOf, createCountReader, figuresOf } from './counts';
import { needCredentials, type StatisticsParts } from './statistics-parts';

const FOUND = '0';
/** AUTHEN_ERROR, IP_DISALLOWED, AGENCY_ID_INCORRECT. */
const REFUSALS: readonly string[] = ['100', '101', '106'];
const Envelope = Compile(Type.Object({ code: Type.Union([Type.String(), Type.Number()]), data: Type.Optional(Type.Unknown()) }));
const Data = Compile(Type.Object({ TongHop: Type.Unknown(), DonVi: Type.Array(Type.Unknown(), { maxItems: 2000 }) }));
const Row = Compile(Type.Object({ MaDonVi: Text, TenDonVi: Text, Cap: Text }));

const { countsOf } = createCountReader({
  received: 'TiepNhan', onTime: 'DungHan', early: 'TruocHan', late: 'TreHan', openInTime: 'TrongHan', openLate: 'QuaHan',
  good: 'RatHaiLong', fair: 'HaiLong', poor: 'ChuaHaiLong',
});

/** Figures that a province's service bus (LGSP, WSO2) hands out. */
export function createLgspStatistics(parts: StatisticsParts): StatisticsSource {
  const { provinceId, source, link } = parts;
  const { system } = link;
  const tokenRequest = basicRequest('/token', needCredentials(parts));
  const tokens = createTokenCache(system, (deadlineAt) => link.observe('login', () => fetchBearer(link, tokenRequest, deadlineAt)));

  const ask = async (token: string, year: number, deadlineAt: number): Promise<UpstreamResult<YearFigures> | 'expired'> => {
    const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
    const sent = await link.send({ method: 'GET', path: `/mcdt/1.0/thongke/${year}`, headers }, deadlineAt);
    if (!sent.ok) return sent;
    if (sent.value.status === 401) return 'expired';
    if (sent.value.status < 200 || sent.value.status > 299) return failedStatus(system, sent.value.status);
    const answer = decode(system, Envelope, sent.value.body);
    if (!answer.ok) return answer;
    const code = numberOf(answer.value.code);
    if (REFUSALS.includes(code)) return failed(system, 'refused', `gateway code ${code}`);
    const { data } = answer.value;
    if (code !== FOUND || !Data.Check(data)) return failed(system, 'bad_answer', 'shape of data');
    return figuresOf(system, countsOf(data.TongHop), data.DonVi, (row) => (Row.Check(row) ? agencyOf({ code: row.MaDonVi, name: row.TenDonVi, level: row.Cap }, countsOf(row)) : null));
  };

  return { provinceId, source, readYear: (year) => link.read('statistics', (deadlineAt) => tokens.with(deadlineAt, (token) => ask(token, year, deadlineAt))) };
}
