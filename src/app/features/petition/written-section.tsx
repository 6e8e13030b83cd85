import { Link } from 'react-router-dom';
import type { PetitionView } from '../../../contract/schemas/petition';
import { letterWords } from '../../letters/letter-words';
import { formatMoment } from '../../locales/dates';
import { dossierPath } from '../../routes';
import { Section } from '../../ui/section';
import { sizeWords } from '../../uploading/file-words';
import { kindNames } from './kind-names';
import { petitionWords } from './petition-words';

/** What the citizen sent, as they sent it. */
export function WrittenSection({ petition }: { petition: PetitionView }) {
  const t = petitionWords.useWords();
  const say = letterWords.useWords();
  const kind = kindNames.useWords();
  const { who, ward, placeText, location } = petition;
  const where = [[placeText, ward?.name].filter(Boolean).join(', '), location && t('located')].filter(Boolean).join('\n');
  const facts: [string, React.ReactNode][] = [
    [say('sent_at'), formatMoment(petition.sentAt)],
    [t('kind'), kind(petition.kind)],
    ...(where === '' ? [] : [[t('where'), where] satisfies [string, string]]),
    ...(petition.dossierCode === null ? [] : [[t('dossier'), <Link key="dossier" to={dossierPath(petition.dossierCode, petition.provinceId)}>{petition.dossierCode}</Link>] satisfies [string, React.ReactNode]]),
    ...(petition.upstreamNumber === null ? [] : [[say('upstream_number'), petition.upstreamNumber] satisfies [string, string]]),
    ...(petition.pictures.length === 0 ? [] : [[t('pictures'), petition.pictures.map(({ fileName, sizeBytes }) => `${fileName} (${sizeWords(sizeBytes)})`).join('\n')] satisfies [string, string]]),
    [say('writer'), `${who.name}\n${who.address}\n${who.phone}${who.email ? `\n${who.email}` : ''}\n${t(petition.showName ? 'show_name_yes' : 'show_name_no')}`],
  ];
  return (
    <Section title={say('written')}>
      <div className="stack">
        <p className="letter-text">{petition.content}</p>
        <dl className="letter-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}
