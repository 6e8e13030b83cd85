import { useState } from 'react';
import type { PaperView } from '../../../contract/schemas/paper';
import { listMyPapers } from '../../api/filing/my-papers';
import { PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Screen } from '../../ui/screen';
import { DeletePaper } from './delete-paper';
import './filed.css';
import { filedWords } from './filed-words';
import { MyPaperRow } from './my-paper-row';
import { PagedList } from '../../listing/paged-list';
import { usePages } from '../../listing/use-pages';

/** Papers sent before and results received, to use again or to delete. */
export default function MyPapersPage() {
  const t = filedWords.useWords();
  const pages = usePages<PaperView>(listMyPapers);
  const [deleting, setDeleting] = useState<PaperView | null>(null);
  return (
    <Screen title={t('papers_title')} back={PATHS.me}>
      <div className="stack">
        {pages.items !== null && pages.items.length > 0 && <p className="muted">{t('papers_why')}</p>}
        <PagedList
          pages={pages}
          words={{ loading: t('papers_loading'), label: t('papers_label') }}
          empty={
            <EmptyState icon="paper" title={t('papers_empty')} action={<ButtonLink look="primary" to={PATHS.procedures}>{t('to_procedures')}</ButtonLink>}>
              <p>{t('papers_empty_text')}</p>
            </EmptyState>
          }
          row={(paper) => <MyPaperRow key={paper.id} paper={paper} onDelete={() => setDeleting(paper)} />}
        />
      </div>
      {deleting && <DeletePaper paper={deleting} onClose={() => setDeleting(null)} onDeleted={() => pages.drop(({ id }) => id === deleting.id)} />}
    </Screen>
  );
}
