import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { decode } from '../call/decode';
import { failed, failedStatus } from '../call/fault';
import { Text } from '../onestop/shared/wire-kit';
import type { StatisticsSource } from '../statistics-ports';
import { agencyOf, createCountReader, figuresOf } from './counts';
import type { StatisticsParts } from './statistics-parts';

const Reporting = Compile(
  Type.Object({ code: Type.String(), data: Type.Optional(Type.Union([Type.Object({ tongHop: Type.Unknown(), donVi: Type.Array(Type.Unknown(), { maxItems: 2000 }) }), Type.Null()])) }),
);
const Row = Compile(Type.Object({ maDonVi: Text, tenDonVi: Text, capDonVi: Text }));
const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

const { countsOf } = createCountReader({
  received: 'tiepNhan', onTime: 'dungHan', early: 'truocHan', late: 'treHan', openInTime: 'dangXuLyTrongHan', openLate: 'dangXuLyQuaHan',
  good: 'ratHaiLong', fair: 'haiLong', poor: 'chuaHaiLong',
});

/** Reporting of the national portal as it is since 2026: public, asked by POST, and answered with HTTP 201 and `code` OK. */
export function createDvcqgStatistics({ provinceId, source, group, link }: StatisticsParts): StatisticsSource {
  const { system } = link;
  return {
    provinceId,
    source,
    readYear: (year) =>
      link.read('statistics', async (deadlineAt) => {
        const body = JSON.stringify({ nam: year, maTinh: group });
        const sent = await link.send({ method: 'POST', path: '/api/v1/reporting/evaluation/by-agency', headers: JSON_HEADERS, body }, deadlineAt);
        if (!sent.ok) return sent;
        if (sent.value.status < 200 || sent.value.status > 299) return failedStatus(system, sent.value.status);
        const answer = decode(system, Reporting, sent.value.body);
        if (!answer.ok) return answer;
        const { code, data } = answer.value;
        if (code !== 'OK' || data === undefined || data === null) return failed(system, 'bad_answer', 'code is not OK');
        return figuresOf(system, countsOf(data.tongHop), data.donVi, (row) => (Row.Check(row) ? agencyOf({ code: row.maDonVi, name: row.tenDonVi, level: row.capDonVi }, countsOf(row)) : null));
      }),
  };
}
