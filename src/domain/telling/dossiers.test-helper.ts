import fc from 'fast-check';
import type { Dossier, Level, NationalStatus } from '../dossier';
import { agency, dossierWith, step } from '../dossier-fixture';

const day = fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-25', '2026-11-27', '2026-12-04').map((date) => `${date}T17:00:00+07:00`);
const level = fc.constantFrom<Level>('commune', 'province', 'ministry');
const status = fc.constantFrom<NationalStatus>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

/** Any dossier at all, in any status, at any level, with or without each of its parts. */
export const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    statusCode: status,
    statusRaw: fc.constantFrom('Đang xử lý', 'Đang thụ lý', 'x'),
    dueAt: fc.option(day),
    finishedAt: fc.option(day),
    returnedAt: fc.option(day),
    at: fc.option(level),
    requests: fc.array(fc.record({ id: fc.constantFrom('1', '2', '3'), answered: fc.boolean() }), { maxLength: 2 }),
    owed: fc.option(fc.integer({ min: 1, max: 3 })),
    newDueAt: fc.option(fc.option(day)),
    postal: fc.option(fc.constantFrom('Đang gom', 'Đã giao')),
  })
  .map(({ at, requests, owed, newDueAt, postal, ...rest }) =>
    dossierWith({
      ...rest,
      receivedAt: '2026-11-02T08:30:00+07:00',
      steps: at === null ? [] : [step(agency(`Nơi giữ ${at}`, at), '2026-11-03 08:00')],
      supplements: requests.map(({ id, answered }) => ({ id, requestedAt: null, expiresAt: null, reason: 'Thiếu tờ khai', papers: ['Tờ khai'], answeredAt: answered ? '2026-11-10T08:00:00+07:00' : null })),
      fees: owed === null ? [] : [{ name: 'Lệ phí', amountVnd: owed * 1000, paid: false }],
      apology: newDueAt === null ? null : { reason: 'Quá tải', issuedAt: null, newDueAt },
      postal: postal === null ? null : { trackingNumber: null, stateRaw: postal },
    }),
  );

/** Any minute of three weeks round the appointments of `anyDossier`. */
export const anyMoment: fc.Arbitrary<number> = fc.integer({ min: Date.parse('2026-11-16T00:00:00+07:00') / 60_000, max: Date.parse('2026-12-07T00:00:00+07:00') / 60_000 }).map((minutes) => minutes * 60_000);
