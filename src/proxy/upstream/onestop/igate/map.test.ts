import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../domain/dossier';
import { plainAgency } from '../shared/fake-link.test-helper';
import { IGATE_ROW } from './fixture.test-helper';
import { mapDossier } from './map';
import { DossierRow } from './wire';

const context = { provinceId: 'quang-nam', agencyOf: plainAgency, fetchedAt: '2026-11-22T08:00:00+07:00' };

function map(changes: Record<string, unknown> = {}): Dossier {
  const row: unknown = JSON.parse(JSON.stringify({ ...IGATE_ROW, ...changes }));
  if (!DossierRow.Check(row)) throw new Error('shape');
  const mapped = mapDossier(row, context);
  if (!mapped.ok) throw new Error(`unreadable ${mapped.field}`);
  return mapped.dossier;
}

describe('an iGate dossier', () => {
  it('is mapped whole', () => {
    expect(map()).toMatchObject({
      code: 'H47.21.05-240612-0042',
      source: 'igate',
      statusCode: 4,
      statusRaw: 'Đang xử lý',
      procedure: { code: '1.004884.000.00.00.H47', name: 'Đăng ký khai sinh', field: 'Hộ tịch', onlineLevel: 4 },
      agency: { name: 'UBND phường Minh An', level: 'commune', code: 'H47.21.05' },
      submittedAt: '2024-06-11T20:15:00+07:00',
      receivedAt: '2024-06-12T08:30:00+07:00',
      dueAt: '2024-06-20T17:00:00+07:00',
      channel: 'online',
      fees: [{ name: 'Lệ phí bản sao', amountVnd: 8000, paid: true }],
      files: [{ id: 'f1', name: 'to-khai.pdf', signed: null }],
      results: [{ id: 'r1', name: 'giay-khai-sinh.pdf', signed: null }],
      supplements: [
        {
          id: 'q1',
          requestedAt: '2024-06-13T10:00:00+07:00',
          expiresAt: '2024-06-23T17:00:00+07:00',
          reason: 'Thiếu giấy chứng sinh',
          papers: ['Giấy chứng sinh'],
          answeredAt: null,
        },
      ],
      postal: null,
      apology: { reason: 'Quá tải', issuedAt: '2024-06-19T08:00:00+07:00', newDueAt: '2024-06-25T17:00:00+07:00' },
      returnPlace: 'Bộ phận Một cửa phường Minh An',
      owner: { name: 'Trần Thị Bình', idNumber: '049082001234', phone: '0905123456' },
      submitter: null,
    });
  });

  it('has its steps with the level the system tells', () => {
    expect(map().steps).toMatchObject([
      { name: 'Tiếp nhận hồ sơ', agency: { level: 'commune' }, endedAt: '2024-06-12T09:00:00+07:00', note: 'cán bộ đã kiểm tra' },
      { name: 'Thẩm định', agency: { level: 'district' }, endedAt: null, plannedEndAt: '2024-06-18T17:00:00+07:00', note: null },
    ]);
  });

  it('names no officer anywhere', () => {
    const note = 'NGÔ VĂN ĐẠT và ly thi em xem lại';
    const everywhere = { dossierStatus: { id: 6, comment: note }, apology: { reason: note }, additionalRequirement: [{ reason: note }] };
    const text = JSON.stringify([map(), map(everywhere)]);
    for (const officer of ['NGÔ VĂN ĐẠT', 'ly thi em']) expect(text).not.toContain(officer);
    for (const officer of ['Ngô Văn Đạt', 'Lý Thị Em']) expect(text).not.toContain(officer);
  });

  it.each([
    [0, 'Mới đăng ký', 1],
    [1, 'Chờ bổ sung', 5],
    [2, 'Đang xử lý', 4],
    [3, 'Tạm dừng', 0],
    [4, 'Có kết quả', 9],
    [5, 'Đã trả kết quả', 10],
    [6, 'Hủy/từ chối', 3],
    [8, 'Dừng xử lý', 8],
    [9, 'Chờ thanh toán', 6],
    [10, 'Rút hồ sơ', 7],
    [16, 'Chờ tiếp nhận', 1],
    [17, 'Đã tiếp nhận', 2],
    ['2', null, 4],
    [77, 'Đang xử lý', 4],
    [77, 'Chờ bốc thăm', 0],
  ])('status %s "%s" is %i', (id, name, statusCode) => {
    expect(map({ dossierStatus: { id, name } })).toMatchObject({ statusCode, statusRaw: name ?? String(id) });
  });

  it.each([
    [{ name: 'Bộ phận Tiếp nhận và Trả kết quả', parent: { name: [{ languageId: 228, name: 'UBND phường Minh An' }] } }, 'Bộ phận Tiếp nhận và Trả kết quả, UBND phường Minh An', 'commune'],
    [{ name: 'UBND phường Minh An', parent: { name: 'UBND thành phố Hội An' } }, 'UBND phường Minh An', 'commune'],
    [{ name: 'Bộ phận Một cửa', parent: { name: 'x' } }, 'Bộ phận Một cửa', null],
    [{ name: null, parent: { name: 'UBND xã Bình Dương' } }, 'UBND xã Bình Dương', 'commune'],
  ])('is at an agency that tells what it is a part of: %j', (agency, name, level) => {
    expect(map({ agency, agencyLevel: null }).agency).toMatchObject({ name, level });
  });

  it.each([[{ name: 'Thẩm định' }], [{ name: { id: 'n', name: 'Thẩm định' } }], [{ name: [{ languageId: 228, name: 'Thẩm định' }] }]])('has the name of a task by its process: %j', (bpmProcessDefinitionTask) => {
    expect(map({ task: [{ bpmProcessDefinitionTask, createdDate: '2024-06-12T09:00:00.000+0700' }] }).steps).toMatchObject([{ name: 'Thẩm định' }]);
  });

  it('has the task in hand although the list of tasks holds only what was done, or nothing', () => {
    const [done, open] = IGATE_ROW.task;
    const currentTask = { ...open, note: 'Lý Thị Em đang thẩm định' };
    for (const task of [[done], null, []]) {
      const { steps } = map({ task, currentTask });
      expect(steps.at(-1)).toMatchObject({ name: 'Thẩm định', agency: { name: 'Phòng Tư pháp thành phố Hội An', level: 'district' }, endedAt: null, note: 'cán bộ đang thẩm định' });
      expect(steps).toHaveLength(task?.length === 1 ? 2 : 1);
    }
    expect(map({ currentTask: [currentTask] }).steps).toHaveLength(2);
  });

  it('of somebody else than the one who filed keeps both apart', () => {
    const data = { ...IGATE_ROW.applicant.data, ownerFullname: 'Trần Bé Ba' };
    expect(map({ applicant: { data } })).toMatchObject({
      owner: { name: 'Trần Bé Ba', idNumber: '049082001234', phone: '0905123456' },
      submitter: { name: 'Trần Thị Bình', idNumber: null, phone: null },
    });
  });

  it('handed over by post does not show the citizen\'s address as the place', () => {
    expect(map({ dossierReceivingKind: { name: 'Qua bưu chính' }, receivingPlace: { fullAddress: '12 Trần Phú' } })).toMatchObject({
      returnPlace: 'Qua dịch vụ bưu chính công ích',
      postal: { stateRaw: 'Qua dịch vụ bưu chính công ích' },
    });
  });

  it.each([
    { dossierReceivingKind: { name: 'VNPost' } },
    { dossierReceivingKind: { name: 'Nhận kết quả qua VNPOST' } },
    { dossierReceivingKind: { name: 'Nhận tại nhà' } },
    { dossierReceivingKind: { name: 'Chuyển phát tận nơi' } },
    { vnpost: { trackingCode: 'EC136431858VN' } },
    { receivingPlace: { fullAddress: '12 Trần Phú', rcReceive: true } },
    { receivingPlace: { name: 'Tại nhà', fullAddress: '12 Trần Phú' } },
  ])('handed over at home, %j, tells no address', (changes) => {
    expect(map({ receivingPlace: { fullAddress: '12 Trần Phú' }, ...changes }).returnPlace).toBe('Qua dịch vụ bưu chính công ích');
  });

  it('on its way by post has the parcel', () => {
    expect(map({ vnpost: { trackingCode: 'EC136431858VN', statusName: 'Đang phát' } }).postal).toEqual({
      trackingNumber: 'EC136431858VN',
      stateRaw: 'Đang phát',
    });
  });

  it('keeps the national code and the reason of its status', () => {
    const dossierStatus = { id: 6, name: 'Từ chối', comment: 'Sai mẫu đơn' };
    expect(map({ nationCode: 'H47.21-240612-51877', dossierStatus })).toMatchObject({
      altCodes: ['H47.21-240612-51877'],
      reason: 'Sai mẫu đơn',
    });
  });

  it.each([
    [8000, 8000, true],
    ['8.000', '8000', true],
    [8000, 3000, false],
    [8000, null, false],
  ])('fee of %s with %s paid: %s', (amount, paid, isPaid) => {
    expect(map({ dossierFee: [{ amount, paid }] }).fees).toEqual([{ name: 'Lệ phí', amountVnd: 8000, paid: isPaid }]);
  });

  it('refused says why, from its last step', () => {
    const task = [{ ...IGATE_ROW.task[0], note: 'Không đúng thẩm quyền' }];
    expect(map({ dossierStatus: { id: 6, name: 'Từ chối' }, task }).reason).toBe('Không đúng thẩm quyền');
    expect(map({ task }).reason).toBeNull();
  });

  it('lives without everything that is not needed', () => {
    const row: unknown = { code: IGATE_ROW.code, dossierStatus: { id: 2 } };
    if (!DossierRow.Check(row)) throw new Error('shape');
    expect(mapDossier(row, context)).toMatchObject({
      ok: true,
      dossier: { statusCode: 4, statusRaw: '2', owner: { name: null }, agency: { name: '' }, steps: [], fees: [] },
    });
  });

  it.each(['acceptedDate', 'appointmentDate'])('with an unreadable %s is no dossier', (field) => {
    expect(() => map({ [field]: 'thứ Hai' })).toThrow(`unreadable ${field}`);
  });

  it('without an appointment uses the due date of the process', () => {
    expect(map({ appointmentDate: null, dueDate: '2024-06-21T17:00:00.000+0700' }).dueAt).toBe('2024-06-21T17:00:00+07:00');
  });

  it.each([
    [{ name: 'Đã trả kết quả' }, 10, 'Đã trả kết quả'],
    [{ id: null, name: 'Đã trả kết quả' }, 10, 'Đã trả kết quả'],
    [{ id: '05', name: '' }, 10, '05'],
  ])('is told its status by an id, a name, or both: %j', (dossierStatus, statusCode, statusRaw) => {
    expect(map({ dossierStatus })).toMatchObject({ statusCode, statusRaw });
  });

  it.each([
    [{ dossierStatus: 'Đang xử lý' }, 4, 'Đang xử lý'],
    [{ dossierStatus: 4, statusCurrentTask: 'Chờ ký số' }, 9, '4'],
    [{ dossierStatus: undefined, statusCurrentTask: 'Đã trả kết quả' }, 10, 'Đã trả kết quả'],
    [{ dossierStatus: null, dossierTaskStatus: { id: 'x', name: [{ languageId: 228, name: 'Chờ tiếp nhận' }] } }, 1, 'Chờ tiếp nhận'],
  ])('is told its status in one word, or by the task in hand: %j', (told, statusCode, statusRaw) => {
    expect(map(told)).toMatchObject({ statusCode, statusRaw });
  });

  it.each([
    [10, 'Đã trả kết quả', 10],
    [4, 'Đang xử lý', 4],
    [5, 'Có kết quả', 9],
    [5, 'Hoàn thành', 10],
    [6, 'Từ chối', 3],
  ])('of an installation that numbers otherwise, %i "%s", is what its words say: %i', (id, name, statusCode) => {
    expect(map({ dossierStatus: { id, name } }).statusCode).toBe(statusCode);
  });

  it.each([
    [5, 'Đã hoàn thành - đúng hạn', 10],
    [5, 'Hồ sơ đã giải quyết trước hạn', 10],
    [8, 'Đã hủy ngày 12/06/2024', 8],
    [5, 'Đã xử lí', 10],
    [5, 'Đã xong', 10],
    [4, 'Trả kết quả', 9],
    [4, 'Đã trả kết quả - đúng hạn', 10],
  ])('is what the number says where its words could mean more than one thing, whatever stands round them: %i "%s" is %i', (id, name, statusCode) => {
    expect(map({ dossierStatus: { id, name } }).statusCode).toBe(statusCode);
  });

  it('with no status at all is no dossier', () => {
    expect(() => map({ dossierStatus: { id: null, name: '' }, dossierTaskStatus: null })).toThrow('unreadable dossierStatus');
  });

  it('takes what has a name by the name alone too', () => {
    expect(map({ agency: 'UBND phường Minh An', procedureLevel: 'Mức độ 4', applyMethod: 'Trực tuyến', dossierReceivingKind: 'Qua bưu điện' })).toMatchObject({
      agency: { name: 'UBND phường Minh An', level: 'commune' },
      procedure: { onlineLevel: 4 },
      channel: 'online',
      returnPlace: 'Qua dịch vụ bưu chính công ích',
    });
  });

  it('reads a name per language inside an entry of a list, as all of iGate has them', () => {
    const named = (name: string) => ({ id: '62b529f524023d508ef38fc0', name: [{ languageId: 46, name: 'x' }, { languageId: 228, name }] });
    const task = { name: named('Thẩm định'), agency: named('UBND phường Minh An'), createdDate: '2024-06-12T08:30:00.000+0700' };
    const dossier = map({ procedureLevel: named('Mức độ 4'), applyMethod: named('Trực tuyến'), dossierReceivingKind: named('Nhận qua bưu chính'), task: [task] });
    expect(dossier).toMatchObject({ procedure: { onlineLevel: 4 }, channel: 'online', returnPlace: 'Qua dịch vụ bưu chính công ích', steps: [{ name: 'Thẩm định' }] });
  });

  it('has a name in whatever language when the Vietnamese one is empty', () => {
    expect(map({ procedure: { translate: [{ languageId: 228, name: '' }, { languageId: 46, name: 'Birth registration' }] } }).procedure.name).toBe('Birth registration');
  });
});
