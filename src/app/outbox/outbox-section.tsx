import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { formatMoment } from '../locales/dates';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { useToast } from '../ui/toast-context';
import { idOf, type Letter, type OutboxItem } from './outbox-item';
import { outboxWords } from './outbox-words';
import { theOutbox } from './the-outbox';
import { useOutbox } from './use-outbox';
import './outbox.css';

/** What was written and has not arrived, with the ways to send it now, mend it or take it back; nothing when nothing waits. */
export function OutboxSection({ kind, editPath, onArrived }: { kind: Letter['kind']; editPath(draftId: string): string; onArrived(): void }) {
  const t = outboxWords.useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { items, sendingId, isKept } = useOutbox(kind);
  const [leaving, setLeaving] = useState<OutboxItem | null>(null);
  if (items === null || items.length === 0) return null;

  const sendNow = async () => {
    const arrived = await theOutbox().wake();
    if (arrived > 0) onArrived();
  };
  const edit = async (id: string) => {
    if (await theOutbox().takeBack(id, false)) navigate(editPath(id));
    else toast({ text: t('too_late') });
  };
  const takeBack = async (id: string) => {
    setLeaving(null);
    toast({ text: t((await theOutbox().takeBack(id, true)) ? 'taken_back' : 'too_late') });
  };

  return (
    <Section title={t('title')}>
      {!isKept && <Notice tone="warning">{t('unkept')}</Notice>}
      <ul className="outbox">
        {items.map((item) => {
          const id = idOf(item);
          const { title } = item.letter.body;
          const sending = sendingId === id;
          return (
            <li key={id} className="outbox__item">
              <p className="outbox__title">{title}</p>
              <p className={item.refused ? 'field__error' : 'muted'} role="status">{sending ? t('sending') : sentenceOf(item, t)}</p>
              {!sending && (
                <div className="actions">
                  {item.refused ? <Button look="primary" icon="edit" onClick={() => void edit(id)}>{t('edit')}</Button> : <Button icon="refresh" onClick={() => void sendNow()}>{t('send_now')}</Button>}
                  <Button look="quiet" icon="trash" aria-label={t('take_back_named', { title })} onClick={() => setLeaving(item)}>{t('take_back')}</Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {leaving && (
        <Dialog
          open
          title={t('take_back_title')}
          onClose={() => setLeaving(null)}
          actions={
            <>
              <Button look="danger" onClick={() => void takeBack(idOf(leaving))}>{t('take_back')}</Button>
              <Button onClick={() => setLeaving(null)}>{t('keep')}</Button>
            </>
          }
        >
          <p>{leaving.letter.body.title}</p>
          <p>{t('take_back_text')}</p>
          {leaving.maybeThere && <p>{t('take_back_maybe')}</p>}
        </Dialog>
      )}
    </Section>
  );
}

function sentenceOf({ waitsFor, refused, queuedAt }: OutboxItem, t: typeof outboxWords.say): string {
  const moment = formatMoment(queuedAt);
  if (refused) return t('refused', { why: refused.title });
  if (waitsFor?.code === 'unauthenticated') return t('waits_sign_in', { moment });
  return waitsFor === null || waitsFor.title === '' || waitsFor.code === 'offline' ? t('waits_network', { moment }) : t('waits_why', { moment, why: waitsFor.title });
}
