import { useRecoilValue } from 'recoil';
import { deviceListState } from '../../state/device-list-state';
import { draftListState } from '../../state/draft-list';
import { provincesState } from '../../state/provinces';

/** Whether what happens in a province's systems is this citizen's business: their home, or where a dossier or a draft of theirs lies. */
export function useConcerns(): (provinceId: string) => boolean {
  const provinces = useRecoilValue(provincesState);
  const dossiers = useRecoilValue(deviceListState)?.dossiers ?? [];
  const drafts = useRecoilValue(draftListState) ?? [];
  return (provinceId) => {
    if (provinceId === provinces?.defaultId || drafts.some((draft) => draft.provinceId === provinceId)) return true;
    const groups = provinces?.items.find(({ id }) => id === provinceId)?.dossierGroups ?? [];
    return dossiers.some((dossier) => dossier.provinceId === provinceId || dossier.code.split(/[.-]/).some((part) => groups.includes(part)));
  };
}
