import type { AccountExport } from '../../../contract/schemas/account';
import { exportMe } from '../../api/telling/my-data';
import { formatMoment } from '../../locales/dates';
import { copyText, saveText } from '../../platform/save-text';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { useToast } from '../../ui/toast-context';
import './account.css';
import { DataPart } from './data-part';
import { LoadedPart } from './loaded-part';
import { myDataWords } from './my-data-words';
import { useLoad } from './use-load';

const FILE_NAME = 'mot-cua-du-lieu-cua-toi.txt';

/** Everything the proxy keeps about the citizen: to read here, to save, to copy. */
export default function MyDataPage() {
  const t = myDataWords.useWords();
  const loaded = useLoad(exportMe);
  return (
    <Screen title={t('title')} back={PATHS.me}>
      <LoadedPart loaded={loaded} words={{ loading: t('loading'), failed: t('failed') }}>
        {(data) => <MyData data={data} />}
      </LoadedPart>
    </Screen>
  );
}

function MyData({ data }: { data: AccountExport }) {
  const t = myDataWords.useWords();
  const { kind } = usePlatform();
  const toast = useToast();
  const text = JSON.stringify(data, null, 2);
  const parts = Object.entries(data.parts);

  const save = async () => {
    const saved = await saveText(kind, FILE_NAME, text);
    toast({ text: t(saved.ok ? 'saved' : 'save_failed') });
  };
  const copy = async () => {
    const copied = await copyText(text);
    toast({ text: t(copied.ok ? 'copied' : 'copy_failed') });
  };

  return (
    <div className="stack">
      <p>{t('intro')} {t('made_at', { moment: formatMoment(data.madeAt) })}</p>
      <div className="actions">
        <Button look="primary" icon="paper" onClick={() => void save()}>{t('save')}</Button>
        <Button icon="copy" onClick={() => void copy()}>{t('copy')}</Button>
      </div>
      {parts.length === 0 && <p>{t('nothing')}</p>}
      {parts.map(([part, items]) => <DataPart key={part} part={part} items={items} />)}
    </div>
  );
}
