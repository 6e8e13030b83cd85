import { useSyncExternalStore } from 'react';
import { formatDay, formatMoment } from '../../locales/dates';
import { Button } from '../../ui/button';
import type { DraftSaver } from './draft-saver';
import { formWords, type SayForm } from './form-words';

/** Where what was written is kept. Draws itself alone, however often a draft is saved. */
export function SavedLine({ saver, onReload, onChoose }: { saver: DraftSaver; onReload(): void; onChoose(): void }) {
  const t = formWords.useWords();
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  const isKept = useSyncExternalStore(saver.subscribe, saver.isKept);
  const { savedAt, expiresAt } = saver.draft();
  if (state.kind === 'outdated') return <p className="filing-saved" role="status">{t('outdated')} <Button icon="refresh" onClick={onReload}>{t('reload_form')}</Button></p>;
  if (state.kind === 'conflict') return <p className="filing-saved" role="status">{t('conflict_waits')} <Button onClick={onChoose}>{t('conflict_choose')}</Button></p>;
  return (
    <p className="filing-saved">
      <span role="status">{sentenceOf(state, isKept, savedAt, t)}</span>
      {state.kind === 'saved' && expiresAt && <span> {t('expires', { day: formatDay(expiresAt) })}</span>}
    </p>
  );
}

function sentenceOf(state: ReturnType<DraftSaver['state']>, isKept: boolean, savedAt: string, t: SayForm): string {
  if (state.kind === 'saving') return t('saving');
  if (state.kind !== 'device') return t('saved', { moment: formatMoment(savedAt) });
  if (!isKept) return t('unsaved', { why: state.why?.title ?? '' });
  if (state.why === null) return t('saved_here');
  if (state.why.status === 0) return t('saved_device');
  return state.why.code === 'unauthenticated' ? t('saved_device_out') : t('saved_device_why', { why: state.why.title });
}
