import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { deleteDraft } from '../../api/filing/drafts';
import { DeleteDraft } from '../../letters/delete-draft';
import { letterWords } from '../../letters/letter-words';
import { useGuard } from '../../letters/use-guard';
import { useCheck } from '../../letters/use-check';
import type { PetitionDraft } from '../../outbox/petition-draft';
import { keepWriter } from '../../outbox/writer';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { useOnline } from '../../state/network';
import { useProvinces } from '../../state/provinces';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { AboutStep } from './about-step';
import { stepAt, WRITE_STEPS, type WriteStep } from './draft-faults';
import { GateStep } from './gate-step';
import { ReviewStep } from './review-step';
import { TextStep } from './text-step';
import { useListening } from './use-listening';
import { usePictures } from './use-pictures';
import { useSendPetition } from './use-send-petition';
import { WhoStep } from './who-step';
import { writeWords } from './write-words';

interface WritePetitionProps {
  draft: PetitionDraft;
  /** Whether the device took what was written last. */
  isKept: boolean;
  change(part: Partial<PetitionDraft>): void;
  flush(): Promise<void>;
  drop(): Promise<void>;
}

/** One topic a page, in words which page it is; going back never loses anything. */
export function WritePetition({ draft, isKept, change, flush, drop }: WritePetitionProps) {
  const t = writeWords.useWords();
  const say = letterWords.useWords();
  const navigate = useNavigate();
  const { storage } = usePlatform();
  const online = useOnline();
  const { load } = useProvinces();
  const [query] = useSearchParams();
  const listening = useListening(draft.provinceId);
  const [remember, setRemember] = useState(false);
  const pictures = usePictures(draft.id, listening, (hasFiles) => draft.hasFiles !== hasFiles && change({ hasFiles }));
  const here = useGuard(draft.title, draft.content);
  const there = useCheck({ provinceId: listening?.provinceId ?? draft.provinceId, title: draft.title, content: draft.content, procedureCode: '' });
  const nature = here.soundsLike === 'petition' ? (there?.soundsLike ?? 'petition') : here.soundsLike;
  const sending = useSendPetition({ draft, listening, pictures, flush });
  const step = stepAt(query.get('buoc'), draft);

  useEffect(() => void load(), [load]);

  const go = (to: WriteStep) => {
    void flush();
    navigate({ search: `?buoc=${to}` });
  };
  const at = WRITE_STEPS.indexOf(step);
  const next = WRITE_STEPS[at + 1];
  const previous = WRITE_STEPS[at - 1];
  const ways = { onNext: () => next && go(next), onPrevious: previous ? () => go(previous) : null };
  const shared = { draft, change, listening, ...ways };

  const send = async () => {
    await keepWriterIf(remember);
    await sending.send();
  };
  const forget = async () => {
    pictures.papers.uploads.stop();
    await drop();
    if (draft.hasFiles) void deleteDraft(draft.id); // those that went ahead; without a network they go with their draft, within days
  };
  const keepWriterIf = (wanted: boolean) => (wanted ? keepWriter(storage, draft.who) : Promise.resolve());

  return (
    <Screen title={t(`step_${step}`)} back={PATHS.petitions} note={<><span>{t('step', { at: at + 1, of: WRITE_STEPS.length, name: t('title') })}</span> · <span>{say(isKept ? 'draft_kept' : 'draft_unkept')}</span></>}>
      {!online && step !== 'review' && <Notice tone="info">{t('offline')}</Notice>}
      {step === 'gate' && <GateStep {...shared} />}
      {step === 'about' && <AboutStep {...shared} />}
      {step === 'text' && <TextStep {...shared} exposed={here.exposed.length > 0 ? here.exposed : (there?.exposed ?? [])} alike={there?.alike ?? []} nature={nature} pictures={pictures} />}
      {step === 'who' && <WhoStep {...shared} remember={remember} onRemember={setRemember} />}
      {step === 'review' && <ReviewStep {...shared} soundsOdd={nature !== 'petition'} pictures={pictures} busy={sending.busy} problem={sending.problem} onEdit={go} onSend={() => void send()} />}
      <DeleteDraft draftId={draft.id} back={PATHS.petitions} drop={forget} />
    </Screen>
  );
}
