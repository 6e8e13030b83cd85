import type { MyDossier } from '../../state/my-dossier';
import { dossierPath, PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { DossierRow } from '../../ui/dossier-row';
import { RowList } from '../../ui/row-list';
import { Skeleton } from '../../ui/skeleton';
import { homeWords } from './home-words';

const SHOWN = 4;

/** The most urgent followed dossiers, one line each. */
export function UrgentList({ items }: { items: readonly MyDossier[] | null }) {
  const t = homeWords.useWords();
  if (items === null) return <Skeleton label={t('loading_mine')} heights={['4.5rem']} />;
  if (items.length === 0) return <p className="mine-empty">{t('none')}</p>;
  return (
    <>
      <RowList label={t('mine')}>
        {items.slice(0, SHOWN).map((item) => (
          <DossierRow key={item.code} facts={item} code={item.code} name={item.label ?? item.procedureName ?? item.code} to={dossierPath(item.code)} />
        ))}
      </RowList>
      {items.length > SHOWN && <ButtonLink look="quiet" wide to={PATHS.myDossiers}>{t('all', { n: items.length })}</ButtonLink>}
    </>
  );
}
