import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast-context';
import { detailWords } from './detail-words';
import { HelpLine } from './help-line';
import { StartFiling } from './start-filing';

/** The one clear button: file here, go to the national portal, or where to go. */
export function WayCard({ procedure }: { procedure: ProcedureDetail }) {
  const t = detailWords.useWords();
  switch (procedure.way) {
    case 'native':
      return <StartFiling procedure={procedure} />;
    case 'handoff':
      return <Handoff url={procedure.handoffUrl} />;
    case 'counter':
      return (
        <Notice action={<HelpLine />}>{procedure.agencyName ? t('counter_text', { agency: procedure.agencyName }) : t('counter_unknown')}</Notice>
      );
  }
}

const NATIONAL_PORTAL = 'https://dichvucong.gov.vn/';

/** Says what is about to happen before leaving the app. */
function Handoff({ url }: { url: string | null }) {
  const t = detailWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const open = async () => {
    const outcome = await platform.openWebview(url ?? NATIONAL_PORTAL);
    if (!outcome.ok && outcome.reason !== 'cancelled') toast({ text: t('handoff_failed') });
  };
  return (
    <div className="stack">
      <p>{t('handoff_text')}</p>
      <Button look="primary" wide icon="link" onClick={() => void open()}>{t('handoff')}</Button>
    </div>
  );
}
