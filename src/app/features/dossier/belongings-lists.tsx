import type { DossierBelongings } from '../../../contract/schemas/dossier';
import { formatMoney } from '../../locales/money';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import type { Say } from './dossier-words';

/** Fees, papers, results and post, for the owner of the dossier (tier 2). */
export function BelongingsLists({ belongings, say }: { belongings: DossierBelongings; say: Say }) {
  const { fees, files, results, postal } = belongings;
  const signed = (file: DossierBelongings['files'][number]) => (file.signed ? say('signed') : undefined);
  return (
    <>
      {results.length > 0 && (
        <Section title={say('results')}>
          <RowList>{results.map((file) => <Row key={file.id} icon="check" title={file.name} detail={signed(file)} />)}</RowList>
        </Section>
      )}
      {fees.length > 0 && (
        <Section title={say('fees')}>
          <RowList>
            {fees.map((fee, index) => (
              <Row key={`${String(index)}-${fee.name}`} title={fee.name} detail={`${formatMoney(fee.amountVnd)}, ${say(fee.paid ? 'fee_paid' : 'fee_unpaid')}`} />
            ))}
          </RowList>
        </Section>
      )}
      {postal && (
        <Section title={say('postal')}>
          <RowList>
            <Row title={postal.stateRaw} detail={postal.trackingNumber === null ? undefined : say('tracking_number', { number: postal.trackingNumber })} />
          </RowList>
        </Section>
      )}
      {files.length > 0 && (
        <Section title={say('files')}>
          <RowList>{files.map((file) => <Row key={file.id} icon="paper" title={file.name} detail={signed(file)} />)}</RowList>
        </Section>
      )}
    </>
  );
}
