import { useState } from 'react';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import type { ReviewChoices } from '../../state/kept-draft';
import { Choice } from '../../ui/choice';
import { CheckField } from '../../ui/check-field';
import { resultWays } from './review-choices';
import { reviewWords } from './review-words';

interface ResultWayProps {
  procedure: ProcedureDetail;
  choices: ReviewChoices;
  wrong: boolean;
  onChange(part: Partial<ReviewChoices>): void;
}

/** How the result comes, and whether the post fetches the paper originals. */
export function ResultWayChoice({ procedure, choices, wrong, onChange }: ResultWayProps) {
  const t = reviewWords.useWords();
  const [value, setValue] = useState<string>(choices.resultWay ?? '');
  const wordOf = { counter: procedure.agencyName ? t('way_counter', { agency: procedure.agencyName }) : t('way_counter_plain'), post: t('way_post'), electronic: t('way_electronic') };
  const ways = resultWays(procedure);
  return (
    <>
      <Choice
        legend={t('result_way')}
        value={value}
        options={ways.map((way) => ({ value: way, label: wordOf[way] }))}
        onChange={(chosen) => {
          setValue(chosen);
          onChange({ resultWay: ways.find((way) => way === chosen) ?? null });
        }}
      />
      <div role="alert">{wrong && choices.resultWay === null && <p className="field__error">{t('way_missing')}</p>}</div>
      {procedure.post.collect && (
        <CheckField label={t('collect')} hint={t('collect_note')} checked={choices.collect} onChange={(collect) => onChange({ collect })} />
      )}
    </>
  );
}
