import { useState } from 'react';
import type { RemainderView } from '../../../contract/schemas/account';
import { deleteMyData } from '../../api/account';
import { PATHS } from '../../routes';
import { useMyDossiers } from '../../state/my-dossiers';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import { accountWords } from './account-words';
import { EraseDialog } from './erase-dialog';
import { Remains } from './remains';

/** What is kept, in plain words, where it can be seen and taken back, and the way to have it deleted. */
export function DataSection() {
  const t = accountWords.useWords();
  const { forget } = useMyDossiers();
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<readonly RemainderView[] | null>(null);

  const erase = async (): Promise<string | null> => {
    const result = await deleteMyData();
    if (!result.ok) return result.error.title;
    await forget('everything');
    setAsking(false);
    setErased(result.value);
    return null;
  };

  return (
    <Section title={t('data')}>
      <ul className="stack account-kept">
        <li>{t('kept_device')}</li>
        <li>{t('kept_server')}</li>
        <li>{t('kept_never')}</li>
      </ul>
      <RowList label={t('data')}>
        <Row icon="paper" title={t('my_data')} detail={t('my_data_text')} to={PATHS.myData} />
        <Row icon="check" title={t('consents')} detail={t('consents_text')} to={PATHS.consents} />
        <Row icon="phone" title={t('sessions')} detail={t('sessions_text')} to={PATHS.sessions} />
        <Row icon="info" title={t('privacy')} detail={t('privacy_text')} to={PATHS.privacy} />
      </RowList>
      <div className="account-erase"><Button look="danger" icon="trash" onClick={() => setAsking(true)}>{t('erase')}</Button></div>
      {erased !== null && (
        <Notice tone="success" live title={t('erased')}>
          {erased.length > 0 && <><p>{t('remains')}</p><Remains items={erased} /></>}
        </Notice>
      )}
      {asking && <EraseDialog onErase={erase} onClose={() => setAsking(false)} />}
    </Section>
  );
}
