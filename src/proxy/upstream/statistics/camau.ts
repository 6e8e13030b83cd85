import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { decode } from '../call/decode';
import type { Answer } from '../call/exchange';
import { done, failed, failedStatus } from '../call/fault';
import { Text } from '../onestop/shared/wire-kit';
import type { UpstreamResult } from '../ports';
import type { StatisticsSource } from '../statistics-ports';
import { agencyOf, createCountReader, figuresOf } from './counts';
import type { StatisticsParts } from './statistics-parts';

const Whole = Compile(Type.Union([Type.Array(Type.Unknown(), { minItems: 1, maxItems: 1 }), Type.Object({})]));
const NOTHING = /^\s*(?:""|null)?\s*$/;
const Rows = Compile(Type.Array(Type.Unknown(), { maxItems: 2000 }));
const Row = Compile(Type.Object({ madonvi: Text, tendonvi: Text, capdonvi: Text }));

const { countsOf } = createCountReader({
  received: 'nam_sltiepnhanmoi', onTime: 'nam_xldunghan', early: 'nam_xltruochan', late: 'nam_xltrehan', openInTime: 'nam_dangxlconhan', openLate: 'nam_dangxltrehan',
  good: 'dg_rathailong', fair: 'dg_hailong', poor: 'dg_chuahailong',
});

/** Cà Mau's public figures: of the whole province, and by agency where it has them (404 where it does not). */
export function createCamauStatistics({ provinceId, source, link }: StatisticsParts): StatisticsSource {
  const { system } = link;

  const ask = async (path: string, deadlineAt: number): Promise<UpstreamResult<Answer>> => link.send({ method: 'GET', path, headers: { accept: 'application/json' } }, deadlineAt);

  return {
    provinceId,
    source,
    readYear: (year) =>
      link.read('statistics', async (deadlineAt) => {
        const whole = await ask(`/api/thongke/getthongketoantinh?nam=${year}`, deadlineAt);
        if (!whole.ok) return whole;
        if (whole.value.status < 200 || whole.value.status > 299) return failedStatus(system, whole.value.status);
        const told = decode(system, Whole, whole.value.body);
        if (!told.ok) return told;
        const total = countsOf(Array.isArray(told.value) ? told.value[0] : told.value);
        if (total === null) return failed(system, 'bad_answer', 'counts of the province');
        const byAgency = await ask(`/api/thongke/getthongkedonvi?nam=${year}`, deadlineAt);
        if (!byAgency.ok) return byAgency;
        if (byAgency.value.status === 404) return done({ total, agencies: [], unusable: 0 });
        if (byAgency.value.status < 200 || byAgency.value.status > 299) return failedStatus(system, byAgency.value.status);
        // It answers with an empty text where there is none.
        if (NOTHING.test(byAgency.value.body)) return done({ total, agencies: [], unusable: 0 });
        const rows = decode(system, Rows, byAgency.value.body);
        if (!rows.ok) return rows;
        return figuresOf(system, total, rows.value, (row) => (Row.Check(row) ? agencyOf({ code: row.madonvi, name: row.tendonvi, level: row.capdonvi }, countsOf(row)) : null));
      }),
  };
}
