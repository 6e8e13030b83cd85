import { Suspense, useId, useMemo, useState } from 'react';
import type { FilingView } from '../../../contract/schemas/filing';
import type { UploadLimits } from '../../../contract/schemas/procedure';
import { sendSupplement } from '../../api/filing/errands';
import { commonWords } from '../../locales/common';
import { useKeptNote } from '../../outbox/use-kept-note';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useToast } from '../../ui/toast-context';
import { errandWords } from './errand-words';
import { NoteField } from '../../ui/note-field';
import { usePieces, type GatheredPapers } from './pieces';
import { SupplementConfirm } from './supplement-confirm';
import type { SupplementRequest } from './supplement-requests';
import { useSend } from '../../state/use-send';

interface SupplementFormProps {
  filing: FilingView;
  request: SupplementRequest;
  limits: UploadLimits;
  onReplace(filing: FilingView): void;
}

const NOTHING: GatheredPapers = { paperIds: [], missing: [], busy: true };

/** Per paper an upload, a note, and one sending that is asked twice. */
export function SupplementForm({ filing, request, limits, onReplace }: SupplementFormProps) {
  const t = errandWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const online = useOnline();
  const noteId = useId();
  const { PaperGatherer } = usePieces();
  const [gathered, setGathered] = useState(NOTHING);
  const [note, setNote, forgetNote] = useKeptNote(`supplement.${filing.id}.${request.id}`);
  const [gap, setGap] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const names = useMemo(() => (request.papers.length > 0 ? request.papers : [t('more_paper')]), [request.papers, t]);
  const isListed = request.papers.length > 0;
  const missing = isListed ? gathered.missing : [];
  const { paperIds, busy } = gathered;
  const sending = useSend(filing.id, (key) => sendSupplement(filing.id, { requestId: request.id, note: note.trim(), paperIds }, key), `${note} ${paperIds.join()}`);

  const review = () => {
    const hasNote = note.trim() !== '';
    const gapNow = busy ? t('more_busy') : missing.length > 0 && !hasNote ? t('more_missing', { names: missing.join('; ') }) : paperIds.length === 0 && !hasNote ? t('more_nothing') : null;
    setGap(gapNow);
    setAsking(gapNow === null);
  };
  const send = async () => {
    const sent = await sending.send();
    if (sent === null) return;
    forgetNote();
    setAsking(false);
    toast({ text: t('more_sent') });
    onReplace(sent);
  };

  return (
    <>
      <p>{t('more_once')}</p>
      <Suspense fallback={<Skeleton label={common('loading')} heights={['9rem']} />}>
        <PaperGatherer draftId={filing.draftId} limits={limits} names={names} onChange={setGathered} />
      </Suspense>
      <NoteField id={noteId} label={t('more_note')} hint={t('more_note_hint')} value={note} maxLength={1000} onChange={setNote} />
      <div role="alert">{gap !== null && <Notice tone="danger">{gap}</Notice>}</div>
      {!online && <p className="muted">{t('offline')}</p>}
      <Button look="primary" wide disabled={!online} onClick={review}>{t('more_send')}</Button>
      {asking && <SupplementConfirm count={paperIds.length} missing={missing} busy={sending.busy} problem={sending.problem} onSend={() => void send()} onClose={() => setAsking(false)} />}
    </>
  );
}
