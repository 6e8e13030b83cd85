import type { FollowedDossier, DossierView } from '../../contract/schemas/dossier';
import type { IsoTime } from '../../domain/dossier';

/** A followed dossier as this device knows it. */
export interface MyDossier extends FollowedDossier {
  /** When the state shown was last read from the proxy; null when it never was. */
  savedAt: IsoTime | null;
  /** When the server counted the days left; as its state was fetched when it is not known. */
  countedAt?: IsoTime | undefined;
  /** The system to ask, for a code that does not say which. */
  provinceId: string | null;
  /** The proxy knows that it is followed. */
  onServer: boolean;
}

export interface FollowRequest {
  code: string;
  label: string | null;
  view: DossierView | null;
  /** The system that was asked, when the code does not say which. */
  provinceId?: string | null | undefined;
}

/** A dossier as it is followed now, from what its screen shows. */
export function toMyDossier({ code, label, view, provinceId }: FollowRequest, now: IsoTime): MyDossier {
  return {
    code,
    label,
    followedAt: now,
    completion: view?.completion ?? null,
    procedureName: view?.detail?.procedure.name ?? null,
    dueAt: view?.detail?.apology?.newDueAt ?? view?.detail?.dueAt ?? null,
    workingDaysLeft: view?.detail?.workingDaysLeft ?? null,
    action: view?.detail?.action ?? null,
    savedAt: view?.completion.fetchedAt ?? null,
    provinceId: provinceId ?? null,
    onServer: false,
  };
}

/** Without what needs proof, for a device nobody is signed in on. The citizen's own label stays. */
export function withoutDetail(dossier: MyDossier): MyDossier {
  return {
    ...dossier,
    completion: dossier.completion && { ...dossier.completion, tier: 0 },
    procedureName: null,
    dueAt: null,
    workingDaysLeft: null,
    action: null,
  };
}
