/** One dossier of one province's system. */
export interface DossierKey {
  provinceId: string;
  code: string;
}

/** For maps, cursors and as the purpose of sealed text. */
export const keyText = ({ provinceId, code }: DossierKey): string => `${provinceId}/${code}`;
