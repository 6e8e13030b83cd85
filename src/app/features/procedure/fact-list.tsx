import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import type { Level } from '../../../domain/dossier';
import { formatAmount } from '../../locales/money';
import { detailWords } from './detail-words';
import { procedureWords } from './procedure-words';

/** Who, where, how long, what comes out. */
export function FactList({ procedure }: { procedure: ProcedureDetail }) {
  const t = detailWords.useWords();
  const common = procedureWords.useWords();
  const { applicants, agencyName, levels, levelsBefore072025, results, times, post } = procedure;
  const names = (list: readonly Level[]) => list.map((level) => common(`level_${level}`)).join(', ');
  const changed = names(levels) !== names(levelsBefore072025) && levelsBefore072025.length > 0;
  return (
    <dl className="facts">
      {applicants.length > 0 && <Fact name={t('who')} lines={applicants.map((who) => t(`applicant_${who}`))} />}
      {agencyName && <Fact name={t('where')} lines={[agencyName]} />}
      <Fact name={t('level')} lines={[names(levels)]} more={changed ? t('level_before', { levels: names(levelsBefore072025) }) : null} />
      <Fact
        name={t('time')}
        lines={times.length === 0 ? [t('time_unknown')] : times.map(({ channel, amount, unit }) => `${t(`unit_${unit}`, { amount: formatAmount(amount) })} (${t(`channel_${channel}`)})`)}
      />
      {results.length > 0 && <Fact name={t('result')} lines={results.map(({ name }) => name)} />}
      {(post.collect || post.deliver) && <Fact name={t('post')} lines={[...(post.collect ? [t('post_collect')] : []), ...(post.deliver ? [t('post_deliver')] : [])]} />}
    </dl>
  );
}

function Fact({ name, lines, more = null }: { name: string; lines: readonly string[]; more?: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      {lines.map((line) => <dd key={line}>{line}</dd>)}
      {more && <dd className="facts__more muted">{more}</dd>}
    </div>
  );
}
