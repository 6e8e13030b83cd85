import { useMemo, useState } from 'react';
import type { PostalParty } from '../../../contract/schemas/post';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import type { FilingSituation } from '../../../domain/needed-papers';
import { useKeptNote } from '../../outbox/use-kept-note';
import { newId } from '../../state/new-id';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast-context';
import { errandWords } from './errand-words';
import { usePieces } from './pieces';
import { postedNames, type Direction } from './postal-orders';
import type { PostalWays } from './postal-ways';
import { readWish, type PostalWish } from './postal-wish';
import { postalWords } from './postal-words';
import { sendPostal } from './send-postal';

interface PostalRegisterProps {
  directions: readonly Direction[];
  procedure: ProcedureDetail;
  situation: FilingSituation | null;
  provinceId: string;
  ways: PostalWays;
  onFromForm: (() => Partial<PostalParty>) | null;
}

/** Asks the post, from the options the procedure allows to the address; the price is an estimate and is paid to the post. */
export function PostalRegister({ directions, procedure, situation, provinceId, ways, onFromForm }: PostalRegisterProps) {
  const t = postalWords.useWords();
  const errand = errandWords.useWords();
  const toast = useToast();
  const online = useOnline();
  const { PartyForm, PostEstimate, completeParty } = usePieces();
  const [kept, keep, forget] = useKeptNote(`postal.${ways.about}`);
  const { choice: wished, party } = readWish(kept);
  const choices = ['none', ...directions, ...(directions.length > 1 ? (['both'] as const) : [])] as const;
  // Since it was wished for, one way may have been ordered: of both, the other is still wanted.
  const choice = choices.find((possible) => possible === wished) ?? (wished === 'both' ? directions[0] : undefined) ?? 'none';
  const change = (part: Partial<PostalWish>) => keep(JSON.stringify({ choice, party, ...part }));
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = directions.filter((direction) => choice === direction || choice === 'both');
  const complete = completeParty(party);
  // Another address or another way is another wish, so it takes other keys.
  const wish = `${choice} ${JSON.stringify(complete)}`;
  const keys = useMemo(() => ({ wish, collect: newId(), deliver: newId() }), [wish]);

  const send = async () => {
    setWrong(complete === null);
    if (complete === null) return;
    setBusy(true);
    setProblem(null);
    const error = await sendPostal({ directions: wanted, party: complete, procedure, situation, keyOf: (direction) => keys[direction] }, ways.order);
    setBusy(false);
    ways.onChanged();
    if (error) return setProblem(error.title);
    change({ choice: 'none' });
    forget();
    toast({ text: t('registered') });
  };

  const posted = (direction: Direction): string => postedNames(procedure, direction, situation).join('; ');
  const options = choices.map((value) => ({ value, label: t(value === 'none' || value === 'both' ? `offer_${value}` : value) }));
  return (
    <div>
      <Choice legend={t('offer')} value={choice} options={options} onChange={(chosen) => change({ choice: chosen })} />
      {wanted.length === 0 ? (
        <p className="muted">{t('register_why')}</p>
      ) : (
        <div className="stack">
          {wanted.map((direction) => (
            <div key={direction} className="filed-lines">
              {posted(direction) !== '' && <p>{t(`${direction}_note`, { papers: posted(direction) })}</p>}
              {direction === 'collect' && <p>{t('collect_not_filed')}</p>}
              <PostEstimate provinceId={provinceId} direction={direction} province={party.province} ward={party.ward} />
            </div>
          ))}
          <PartyForm
            party={party}
            wrong={wrong && complete === null}
            onChange={(part) => change({ party: { ...party, ...part } })}
            onFromForm={onFromForm === null ? null : () => change({ party: { ...party, ...onFromForm() } })}
          />
          <p className="muted">{t('pay_post')}</p>
          {!online && <p className="muted">{errand('offline')}</p>}
          {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
          <Button look="primary" wide busy={busy} disabled={!online} onClick={() => void send()}>{t('send')}</Button>
        </div>
      )}
    </div>
  );
}
