import type { ProvinceId } from '../../world/model';

export const CATEGORIES = ['THONG_BAO', 'TTHC', 'DAU_TU', 'HUONG_DAN', 'BAO_TRI'] as const;
export const MAINTAINED = ['MOT_CUA', 'NOP_HO_SO', 'THANH_TOAN', 'BUU_CHINH', 'PAKN', 'DAT_LICH', 'TAT_CA'] as const;

export interface SandboxNotice {
  id: string;
  province: ProvinceId;
  category: (typeof CATEGORIES)[number];
  title: string;
  summary: string;
  html: string;
  /** As it stands in their database: relative, absolute, or empty. */
  cover: string;
  pinned: boolean;
  publishedAt: Date;
  validFrom: Date | null;
  validTo: Date | null;
}

export interface SandboxMaintenance {
  id: string;
  province: ProvinceId;
  system: (typeof MAINTAINED)[number];
  from: Date;
  to: Date;
  text: string;
  cancelled: boolean;
}
