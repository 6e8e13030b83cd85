import type { FilingSummary } from '../../../contract/schemas/filing';
import { listFilings } from '../../api/filing/filings';
import { formatDay } from '../../locales/dates';
import { filedPath, PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { filedWords } from './filed-words';
import { PagedList } from '../../listing/paged-list';
import { usePages } from '../../listing/use-pages';

/** Everything this citizen filed here, newest first. */
export default function FiledListPage() {
  const t = filedWords.useWords();
  const pages = usePages<FilingSummary>(listFilings);
  return (
    <Screen title={t('list_title')} back={PATHS.me}>
      <PagedList
        pages={pages}
        words={{ loading: t('list_loading'), label: t('list_label') }}
        empty={
          <EmptyState icon="dossier" title={t('list_empty')} action={<ButtonLink look="primary" to={PATHS.procedures}>{t('to_procedures')}</ButtonLink>}>
            <p>{t('list_empty_text')}</p>
          </EmptyState>
        }
        row={({ id, procedureName, number, acceptedAt, state, dossierCode }) => (
          <Row
            key={id}
            icon="paper"
            to={filedPath(id)}
            title={procedureName}
            detail={<>{t(`state_${state}`)}<br />{t('row', { number: dossierCode ?? number, day: formatDay(acceptedAt) })}</>}
          />
        )}
      />
    </Screen>
  );
}
