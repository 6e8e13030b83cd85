import { useRecoilValue } from 'recoil';
import { parseDossierCode } from '../../../domain/dossier-code';
import { todayInVietnam } from '../../locales/dates';
import { dossierPath } from '../../routes';
import { provincesState } from '../../state/provinces';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import type { Say } from './dossier-words';

/** Which system to ask, for a code that does not say; nothing when it does. */
export function ProvinceChoice({ code, say }: { code: string; say: Say }) {
  const provinces = useRecoilValue(provincesState);
  const parsed = parseDossierCode(code, todayInVietnam());
  const known = parsed.ok && provinces?.items.some(({ dossierGroups }) => dossierGroups.includes(parsed.code.group));
  if (!provinces || known) return null;
  return (
    <Section title={say('other_province')}>
      <div className="dossier-provinces">
        <p>{say('other_province_why')}</p>
        <RowList>
          {provinces.items.map(({ id, name, nowPartOf }) => (
            <Row key={id} icon="location" title={name} detail={nowPartOf === null ? undefined : say('now_part_of', { name: nowPartOf })} to={dossierPath(code, id)} />
          ))}
        </RowList>
      </div>
    </Section>
  );
}
