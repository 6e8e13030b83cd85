import { Type, type Static } from 'typebox';
import { Nullable } from './common';

export const Province = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** The province it joined on 01/07/2025, e.g. "tỉnh Lâm Đồng"; null when it still stands. */
  nowPartOf: Nullable(Type.String()),
  centreName: Type.String(),
  hotline: Type.String(),
  hotlineHours: Type.String(),
  address: Type.String(),
  portalUrl: Type.String(),
  /** Hosts whose addresses on receipts are believed, beside the state's own `dichvucong`, `motcua` and `pakn`. */
  portalHosts: Type.Array(Type.String()),
  oaId: Nullable(Type.String()),
  dossierGroups: Type.Array(Type.String()),
});
export type Province = Static<typeof Province>;

/** `GET /province`: the province this deployment opens with, and the others it serves. */
export const ProvinceList = Type.Object({ defaultId: Type.String(), items: Type.Array(Province) });
export type ProvinceList = Static<typeof ProvinceList>;
