import { useState } from 'react';
import type { FetchedDossier } from '../../api/client';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import type { Say } from './dossier-words';
import { Last4Form } from './last4-form';
import { provePhone } from './prove-phone';
import { usePhoneLinked } from './use-phone-linked';

interface ProofDialogProps {
  code: string;
  provinceId: string | null;
  /** Tier the citizen has already reached for this dossier. */
  tier: number;
  say: Say;
  onClose(): void;
  onProven(fetched: FetchedDossier): void;
}

/** Reason first, then three ways. The phone is asked for only when the citizen taps for it; refusing leaves the other ways. */
export function ProofDialog({ code, provinceId, tier, say, onClose, onProven }: ProofDialogProps) {
  const linked = usePhoneLinked();
  const [typing, setTyping] = useState(linked && tier === 0);
  const [notice, setNotice] = useState<string | null>(linked ? say('phone_not_owner') : null);
  const [asking, setAsking] = useState(false);

  const askForPhone = async () => {
    setAsking(true);
    setNotice(null);
    const outcome = await provePhone(code, provinceId, tier, say);
    setAsking(false);
    if (outcome.ok) onProven(outcome.fetched);
    else {
      setNotice(outcome.why);
      if (outcome.notOwner && tier === 0) setTyping(true);
    }
  };

  return (
    <Dialog
      open
      title={say('proof_title')}
      onClose={onClose}
      actions={
        <>
          {!linked && <Button look={typing ? 'secondary' : 'primary'} wide icon="phone" busy={asking} onClick={() => void askForPhone()}>{say('use_zalo_phone')}</Button>}
          {tier === 0 && !typing && <Button wide icon="keyboard" onClick={() => setTyping(true)}>{say('use_last4')}</Button>}
          <Button look="quiet" wide onClick={onClose}>{say('later')}</Button>
        </>
      }
    >
      <p>{say('proof_why')}</p>
      {notice !== null && <Notice tone="warning" live>{notice}</Notice>}
      {typing && <Last4Form code={code} provinceId={provinceId} say={say} onProven={onProven} />}
      {!linked && <p className="dossier-proof__consent">{say('proof_consent')}</p>}
    </Dialog>
  );
}
