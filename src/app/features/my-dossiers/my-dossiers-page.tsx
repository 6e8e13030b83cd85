import { useEffect } from 'react';
import { DraftSection } from '../../drafts/draft-section';
import { formatMoment } from '../../locales/dates';
import { dossierPath, PATHS } from '../../routes';
import type { MyDossier } from '../../state/my-dossier';
import { useMyDossiers } from '../../state/my-dossiers';
import { useOnline } from '../../state/network';
import { useListAskedAgain } from '../../state/use-list-asked-again';
import { useMe } from '../../state/session';
import { ButtonLink } from '../../ui/button-link';
import { DossierRow } from '../../ui/dossier-row';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { RowList } from '../../ui/row-list';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import './my-dossiers.css';
import { myDossiersWords } from './my-dossiers-words';
import { RemoveButton } from './remove-button';

/** Every followed dossier, most urgent first, readable without a network. */
export default function MyDossiersPage() {
  const t = myDossiersWords.useWords();
  const { items, refresh } = useMyDossiers();
  useListAskedAgain();

  useEffect(() => {
    void refresh();
  }, [refresh]);

  return (
    <Screen title={t('title')}>
      <DraftSection />
      {items === null ? <Skeleton label={t('loading')} heights={['5.5rem', '5.5rem']} /> : items.length === 0 ? <Nothing /> : <List items={items} />}
      <div className="section"><ButtonLink wide icon="paper" to={PATHS.filed}>{t('filed')}</ButtonLink></div>
    </Screen>
  );
}

function Nothing() {
  const t = myDossiersWords.useWords();
  return (
    <EmptyState
      icon="dossier"
      title={t('empty_title')}
      action={
        <div className="actions">
          <ButtonLink look="primary" icon="scan" to={PATHS.scan}>{t('scan')}</ButtonLink>
          <ButtonLink icon="keyboard" to={`${PATHS.home}?nhap=1`}>{t('type')}</ButtonLink>
        </div>
      }
    >
      <p>{t('empty_text')}</p>
    </EmptyState>
  );
}

function List({ items }: { items: readonly MyDossier[] }) {
  const t = myDossiersWords.useWords();
  const online = useOnline();
  const me = useMe();
  const nameOf = ({ label, procedureName, code }: MyDossier) => label ?? procedureName ?? code;
  return (
    <div className="stack">
      {!online && <Notice tone="warning">{t('offline')}</Notice>}
      <RowList label={t('list')}>
        {items.map((item) => (
          <DossierRow
            key={item.code}
            facts={item}
            code={item.code}
            name={nameOf(item)}
            to={dossierPath(item.code, item.provinceId)}
            age={item.savedAt === null ? '' : t('age', { moment: formatMoment(item.savedAt) })}
            end={<RemoveButton code={item.code} name={nameOf(item)} />}
          />
        ))}
      </RowList>
      {me === null && <p className="muted">{t('anonymous')}</p>}
    </div>
  );
}
