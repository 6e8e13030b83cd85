import type { MyDossier } from '../../state/my-dossier';
import { useListAskedAgain } from '../../state/use-list-asked-again';
import { dossierPath, PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { DossierRow } from '../../ui/dossier-row';
import { RowList } from '../../ui/row-list';
import { homeWords } from './home-words';

const SHOWN = 4;

/** Fetched only by those who follow something; default export because it is lazy. */
export default function UrgentRows({ items }: { items: readonly MyDossier[] }) {
  const t = homeWords.useWords();
  useListAskedAgain();
  return (
    <>
      <RowList label={t('mine')}>
        {items.slice(0, SHOWN).map((item) => (
          <DossierRow key={item.code} facts={item} code={item.code} name={item.label ?? item.procedureName ?? item.code} to={dossierPath(item.code, item.provinceId)} />
        ))}
      </RowList>
      {items.length > SHOWN && <ButtonLink look="quiet" wide to={PATHS.myDossiers}>{t('all', { n: items.length })}</ButtonLink>}
    </>
  );
}
