import { useEffect, useState } from 'react';
import { AlikeSection } from '../../letters/alike-section';
import { ConsentField, focusConsent } from '../../letters/consent-field';
import { DeleteDraft } from '../../letters/delete-draft';
import { FaultSummary } from '../../letters/fault-summary';
import { GuardNotice } from '../../letters/guard-notice';
import { letterWords } from '../../letters/letter-words';
import { useCheck } from '../../letters/use-check';
import { useGuard } from '../../letters/use-guard';
import { writerFaults, type WriterPart } from '../../letters/writer-faults';
import { WriterForm } from '../../letters/writer-form';
import type { QuestionDraft } from '../../outbox/question-draft';
import { keepWriter } from '../../outbox/writer';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { useOnline } from '../../state/network';
import { useProvinces } from '../../state/provinces';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { Field } from '../../ui/field';
import { NoteField } from '../../ui/note-field';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { questionFaults } from './question-body';
import { questionWords } from './question-words';
import { useSendQuestion } from './use-send-question';

interface AskFormProps {
  draft: QuestionDraft;
  /** Whether the device took what was written last. */
  isKept: boolean;
  change(part: Partial<QuestionDraft>): void;
  flush(): Promise<void>;
  drop(): Promise<void>;
}

/** One short page: the question, answered ones like it, who asks, whether others may read it, and the consent. */
export function AskForm({ draft, isKept, change, flush, drop }: AskFormProps) {
  const t = questionWords.useWords();
  const say = letterWords.useWords();
  const { storage } = usePlatform();
  const online = useOnline();
  const { home, load } = useProvinces();
  const [remember, setRemember] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const [tries, setTries] = useState(0);
  const provinceId = draft.provinceId ?? (home === null || home === 'loading' ? null : home.id);
  const here = useGuard(draft.title, draft.content);
  const there = useCheck({ provinceId, title: draft.title, content: draft.content, procedureCode: draft.procedureCode });
  const { busy, problem, send } = useSendQuestion({ draft, provinceId, flush });
  const whoWrong: WriterPart[] = writerFaults(draft.who);
  const ownWrong = questionFaults(draft);
  const wrong = (fault: 'title' | 'content') => tries > 0 && ownWrong.includes(fault);

  useEffect(() => void load(), [load]);

  const lines = [
    ...ownWrong.map((fault) => ({ id: `question-${fault}`, label: t(`q_${fault}`), sentence: t(`q_${fault}_short`) })),
    ...whoWrong.map((part) => ({ id: `who-${part}`, label: say(`who_${part}`), sentence: say(`fault_${part}`) })),
  ];
  const submit = async () => {
    setTries((before) => before + 1);
    if (lines.length > 0) return;
    if (!agreed) return focusConsent();
    if (remember) await keepWriter(storage, draft.who);
    await send();
  };

  return (
    <Screen title={t('write_title')} back={PATHS.questions} note={say(isKept ? 'draft_kept' : 'draft_unkept')}>
      <FaultSummary tries={tries} lines={lines} />
      {!online && <Notice tone="info">{t('offline')}</Notice>}
      {draft.procedureCode !== '' && (
        <div className="stack">
          <p><span className="muted">{t('procedure')}</span><br /><strong>{draft.procedureName || draft.procedureCode}</strong></p>
          <div className="actions"><Button look="quiet" icon="close" onClick={() => change({ procedureCode: '', procedureName: '' })}>{t('procedure_drop')}</Button></div>
        </div>
      )}
      <div className="letter-fields">
        <Field id="question-title" label={t('q_title')} hint={t('q_title_hint')} value={draft.title} onChange={(title) => change({ title })} error={wrong('title') ? t('q_title_short') : undefined} autoComplete="off" maxLength={200} required />
        <NoteField id="question-content" label={t('q_content')} hint={t('q_content_hint')} value={draft.content} maxLength={1000} onChange={(content) => change({ content })} error={wrong('content') ? t('q_content_short') : null} />
        <AlikeSection alike={there?.alike ?? []} />
        <CheckField label={t('publish')} hint={t('publish_hint')} checked={draft.mayPublish} onChange={(mayPublish) => change({ mayPublish })} />
        {draft.mayPublish && <GuardNotice title={draft.title} content={draft.content} exposed={here.exposed.length > 0 ? here.exposed : (there?.exposed ?? [])} onHide={change} />}
      </div>
      <Section title={t('who')}>
        <p>{t('who_intro')}</p>
        <WriterForm who={draft.who} wrong={tries > 0 ? whoWrong : []} remember={remember} onChange={(part) => change({ who: { ...draft.who, ...part } })} onRemember={setRemember} />
      </Section>
      <div className="section stack">
        <ConsentField label={t('consent')} missing={t('consent_missing')} agreed={agreed} asked={tries > 0} onAgree={setAgreed} />
        {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
        <Button look="primary" wide busy={busy} onClick={() => void submit()}>{t(online ? 'send' : 'send_later')}</Button>
      </div>
      <DeleteDraft draftId={draft.id} back={PATHS.questions} drop={drop} />
    </Screen>
  );
}
