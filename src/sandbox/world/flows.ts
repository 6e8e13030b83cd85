import type { Level } from '../../domain/dossier';
import { bureauFor, findOffice, ministryOffice } from './offices';
import type { Bureau, Office } from './model';

/** One stage of a process. `share` is its part of the legal time. */
interface Stage {
  /** `counter` is the agency that took the dossier. */
  at: 'counter' | Level;
  name: string;
  unit: string;
  title: string;
  share: number;
  /** Left out, instead of done at the counter, when there is no such level below the province. */
  optional?: true;
}

const RECEIVE: Stage = { at: 'counter', name: 'Tiếp nhận hồ sơ', unit: 'Bộ phận Tiếp nhận và Trả kết quả', title: 'Công chức một cửa', share: 0.05 };
const HAND_OVER: Stage = { at: 'counter', name: 'Trả kết quả', unit: 'Bộ phận Tiếp nhận và Trả kết quả', title: 'Công chức một cửa', share: 0.05 };

/** How dossiers travel: up from the counter and back down to it (NĐ 61/2018 Đ.19.7: the lower counter keeps the appointment). */
const FLOWS = {
  commune: [
    RECEIVE,
    { at: 'counter', name: 'Thẩm tra hồ sơ', unit: 'Công chức chuyên môn', title: 'Công chức Tư pháp – Hộ tịch', share: 0.6 },
    { at: 'counter', name: 'Ký duyệt kết quả', unit: 'Lãnh đạo UBND', title: 'Phó Chủ tịch', share: 0.3 },
    HAND_OVER,
  ],
  district: [
    RECEIVE,
    { at: 'district', name: 'Thẩm định hồ sơ', unit: 'Phòng Kinh tế và Hạ tầng', title: 'Chuyên viên', share: 0.55 },
    { at: 'district', name: 'Kiểm tra, trình ký', unit: 'Phòng Kinh tế và Hạ tầng', title: 'Trưởng phòng', share: 0.2 },
    { at: 'district', name: 'Ký duyệt kết quả', unit: 'Lãnh đạo UBND', title: 'Phó Chủ tịch', share: 0.15 },
    HAND_OVER,
  ],
  climb: [
    RECEIVE,
    { at: 'commune', name: 'Xác nhận nguồn gốc, hiện trạng sử dụng đất', unit: 'Công chức Địa chính', title: 'Công chức Địa chính – Xây dựng', share: 0.2, optional: true },
    { at: 'district', name: 'Thẩm tra, đo đạc, trích lục bản đồ', unit: 'Phòng Tài nguyên và Môi trường', title: 'Chuyên viên', share: 0.25, optional: true },
    { at: 'province', name: 'Thẩm định, ký giấy chứng nhận', unit: 'Văn phòng Đăng ký đất đai', title: 'Chuyên viên', share: 0.3 },
    { at: 'district', name: 'Vào sổ địa chính, chuyển thông tin thuế', unit: 'Phòng Tài nguyên và Môi trường', title: 'Chuyên viên', share: 0.15, optional: true },
    HAND_OVER,
  ],
  province: [
    RECEIVE,
    { at: 'province', name: 'Thẩm định hồ sơ', unit: 'Phòng chuyên môn', title: 'Chuyên viên', share: 0.6 },
    { at: 'province', name: 'Ký duyệt kết quả', unit: 'Lãnh đạo Sở', title: 'Phó Giám đốc', share: 0.3 },
    HAND_OVER,
  ],
  newborn: [
    RECEIVE,
    { at: 'counter', name: 'Đăng ký khai sinh', unit: 'Công chức chuyên môn', title: 'Công chức Tư pháp – Hộ tịch', share: 0.2 },
    { at: 'commune', name: 'Đăng ký thường trú', unit: 'Công an xã', title: 'Cán bộ công an', share: 0.35, optional: true },
    { at: 'province', name: 'Cấp thẻ bảo hiểm y tế', unit: 'Phòng Cấp sổ, thẻ', title: 'Chuyên viên', share: 0.35 },
    HAND_OVER,
  ],
  ministry: [
    RECEIVE,
    { at: 'province', name: 'Kiểm tra, duyệt hồ sơ', unit: 'Phòng Cảnh sát giao thông', title: 'Cán bộ', share: 0.4 },
    { at: 'ministry', name: 'Đối chiếu cơ sở dữ liệu, in giấy phép', unit: 'Phòng Quản lý giấy phép lái xe', title: 'Cán bộ', share: 0.35 },
    { at: 'province', name: 'Nhận, kiểm tra giấy phép', unit: 'Phòng Cảnh sát giao thông', title: 'Cán bộ', share: 0.15 },
    HAND_OVER,
  ],
} as const satisfies Record<string, readonly Stage[]>;

export type FlowId = keyof typeof FLOWS;

export interface PlannedStage {
  name: string;
  office: Office;
  unit: string;
  title: string;
  share: number;
}

function officeAt(stage: Stage, counter: Office, bureau: Bureau): Office | null {
  const counterOr = (office: Office | null): Office | null => office ?? (stage.optional ? null : counter);
  switch (stage.at) {
    case 'counter':
      return counter;
    case 'commune':
      return counterOr(counter.level === 'commune' ? counter : null);
    case 'district':
      return counterOr(counter.level === 'district' ? counter : districtAbove(counter));
    case 'province':
      return counter.level === 'province' ? counter : bureauFor(counter, bureau);
    case 'ministry':
      return ministryOffice;
  }
}

/** The district a commune belonged to; null when there is none any more. */
export function districtAbove(office: Office): Office | null {
  return office.parent === null || office.level !== 'commune' ? null : findOffice(office.parent);
}

/** The stages a dossier goes through when `counter` takes it. */
export function planStages(flow: FlowId, counter: Office, bureau: Bureau): PlannedStage[] {
  const stages: readonly Stage[] = FLOWS[flow];
  return stages.flatMap((stage) => {
    const office = officeAt(stage, counter, bureau);
    return office === null ? [] : [{ name: stage.name, office, unit: stage.unit, title: stage.title, share: stage.share }];
  });
}
