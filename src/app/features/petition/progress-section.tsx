import type { PetitionView } from '../../../contract/schemas/petition';
import { askPetitionProgress } from '../../api/listening/petitions';
import { letterWords } from '../../letters/letter-words';
import { formatMoment } from '../../locales/dates';
import { useOnline } from '../../state/network';
import { useSend } from '../../state/use-send';
import { Button } from '../../ui/button';
import { headingOver } from '../../ui/heading-over';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { useToast } from '../../ui/toast-context';
import { petitionWords } from './petition-words';

/** Asks the agency how far it is (NĐ 20/2008/NĐ-CP Đ.12); says when that was done the last time. */
export function ProgressSection({ petition, onReplace }: { petition: PetitionView; onReplace(petition: PetitionView): void }) {
  const t = petitionWords.useWords();
  const say = letterWords.useWords();
  const toast = useToast();
  const online = useOnline();
  const { busy, problem, send } = useSend(petition.id, (key) => askPetitionProgress(petition.id, key), `progress ${petition.progressAskedAt ?? ''}`);
  if (!petition.can.askProgress && petition.progressAskedAt === null) return null;

  const ask = async () => {
    const toHeading = headingOver(document.activeElement);
    const asked = await send();
    if (asked === null) return;
    toHeading();
    toast({ text: t('progress_sent') });
    onReplace(asked);
  };

  return (
    <Section title={t('progress')}>
      <div className="stack">
        {petition.progressAskedAt !== null && <p>{t('progress_asked', { moment: formatMoment(petition.progressAskedAt) })}</p>}
        {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
        {petition.can.askProgress && (
          <>
            <p>{t('progress_text')}</p>
            {!online && <p className="muted">{say('offline_action')}</p>}
            <div className="actions"><Button busy={busy} disabled={!online} onClick={() => void ask()}>{t('progress_ask')}</Button></div>
          </>
        )}
      </div>
    </Section>
  );
}
