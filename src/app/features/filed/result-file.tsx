import { useState } from 'react';
import type { ResultList } from '../../../contract/schemas/filing';
import { linkResult } from '../../api/filing/results';
import { openFile } from '../../platform/open-file';
import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import { resultWords } from './result-words';

/** One file of the result. Each tap makes a link of its own: it works once, and the host's viewer sends no headers. */
export function ResultFile({ filingId, file }: { filingId: string; file: ResultList['items'][number] }) {
  const t = resultWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name, signature } = file;

  const open = async () => {
    setBusy(true);
    setProblem(null);
    const link = await linkResult(filingId, id);
    const opened = link.ok ? await openFile(platform, link.value.url, name) : null;
    setBusy(false);
    if (!link.ok) return setProblem(link.error.title);
    if (opened?.ok === false) {
      if (opened.reason !== 'cancelled') setProblem(t(opened.reason === 'unsupported' ? 'open_unsupported' : 'open_failed'));
      return;
    }
    toast({ text: t('opened', { name }) });
  };

  return (
    <div className="filed-card">
      <h3>{name}</h3>
      <p className={signature === 'invalid' ? 'field__error' : undefined}>{t(`signature_${signature}`)}</p>
      <div className="actions"><Button look="primary" icon="paper" busy={busy} aria-label={t('open_named', { name })} onClick={() => void open()}>{t('open')}</Button></div>
      <div role="alert">{problem !== null && <p className="field__error">{problem}</p>}</div>
    </div>
  );
}
