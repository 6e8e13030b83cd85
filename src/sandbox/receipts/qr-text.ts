import { numberFrom, objectIdOf } from '../world/identifiers';
import type { ProvinceId, SandboxDossier } from '../world/model';

/** Shapes of the QR on real receipts; `igate_id` is the portal-internal link without a code. */
export const QR_SHAPES = ['plain', 'url', 'opaque', 'igate', 'igate_id', 'multi'] as const;
export type QrShape = (typeof QR_SHAPES)[number];

const PORTALS: Record<ProvinceId, { host: string; oneStopHost: string; usual: QrShape }> = {
  'binh-thuan': { host: 'dichvucong.binhthuan.gov.vn', oneStopHost: 'motcua.binhthuan.gov.vn', usual: 'opaque' },
  'quang-nam': { host: 'dichvucong.quangnam.gov.vn', oneStopHost: 'motcua.quangnam.gov.vn', usual: 'igate' },
  'ca-mau': { host: 'dichvucong.camau.gov.vn', oneStopHost: 'motcua.camau.gov.vn', usual: 'plain' },
  'binh-duong': { host: 'dichvucong.binhduong.gov.vn', oneStopHost: 'motcua.binhduong.gov.vn', usual: 'url' },
};

const lookupUrl = (dossier: SandboxDossier): string =>
  `https://${PORTALS[dossier.province].host}/portaldvc/tra-cuu?SGT=${dossier.owner.idNumber}&MHS=${encodeURIComponent(dossier.code)}`;

/** What an opaque QR id stands for on the portal: the code itself or, for some, the look-up URL holding it. */
export function opaqueContent(dossier: SandboxDossier): string {
  return numberFrom(dossier.qrId) % 2 === 0 ? dossier.code : lookupUrl(dossier);
}

/** The shape a province prints. */
export function usualShape(province: ProvinceId): QrShape {
  return PORTALS[province].usual;
}

/** Text of the QR on a receipt. `others` are further codes of the same person, for a receipt over several dossiers. */
export function qrTextOf(dossier: SandboxDossier, shape: QrShape, others: readonly string[] = []): string {
  const { host, oneStopHost } = PORTALS[dossier.province];
  switch (shape) {
    case 'plain':
      return dossier.code;
    case 'url':
      return lookupUrl(dossier);
    case 'opaque':
      return `https://${host}/apiqr/qr?id=${dossier.qrId}`;
    case 'igate':
      return `https://${host}/vi/dossier/search/${dossier.objectId}?code=${encodeURIComponent(dossier.code)}&procedure=${objectIdOf(dossier.procedureCode)}`;
    case 'igate_id':
      return `https://${oneStopHost}/vi/dossier/processing/${dossier.objectId}`;
    case 'multi':
      return [dossier.code, ...others].join(';');
  }
}
