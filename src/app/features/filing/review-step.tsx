import { useEffect, useRef, useState } from 'react';
import type { Answers, FormSection } from '../../../contract/schemas/form';
import type { FieldFault } from '../../../contract/schemas/problem';
import type { PaperNeed, ProcedureDetail } from '../../../contract/schemas/procedure';
import { feesOf, sumOf } from '../../../domain/fees';
import { useDivisionNames } from '../../divisions/use-division-names';
import { commonWords } from '../../locales/common';
import { getLanguage } from '../../locales/language';
import { formatMoney } from '../../locales/money';
import type { ReviewChoices } from '../../state/kept-draft';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { ConsentBoxes } from './consent-boxes';
import { faultSentence } from './fault-words';
import { formWords } from './form-words';
import { KeepCopy } from './keep-copy';
import { paperGaps } from './paper-gaps';
import { PartyForm } from './party-form';
import { PostEstimate } from './post-estimate';
import { ReadBack } from './read-back';
import { ResultWayChoice } from './result-way';
import { completeParty, NO_CHOICES, partyFromAnswers, postWays, stillOffered, usesPost } from './review-choices';
import { reviewWords, type SayReview } from './review-words';
import { papersWords } from '../../uploading/papers-words';
import type { Papers } from '../../uploading/use-papers';

export interface ReviewStepProps {
  procedure: ProcedureDetail;
  sections: readonly FormSection[];
  answers: Answers;
  faults: readonly FieldFault[];
  needed: readonly PaperNeed[];
  papers: Papers;
  choices: ReviewChoices | null;
  busy: boolean;
  problem: string | null;
  onChoices(choices: ReviewChoices): void;
  onEdit(page: FormSection['id'] | 'papers', fieldId: string | null): void;
  onSubmit(choices: ReviewChoices): void;
  onPrevious(): void;
}

/** Everything once more, then the citizen's word, then the button. */
export function ReviewStep(props: ReviewStepProps) {
  const { procedure, sections, answers, faults, needed, papers, busy, problem, onEdit, onPrevious } = props;
  const t = reviewWords.useWords();
  const form = formWords.useWords();
  const [choices, setChoices] = useState(() => stillOffered(props.choices ?? NO_CHOICES, procedure));
  const [agreed, setAgreed] = useState(false);
  const [committed, setCommitted] = useState(false);
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const notice = useRef<HTMLDivElement>(null);

  // Names of places one did not choose on this device.
  useDivisionNames(answers);

  useEffect(() => {
    if (problem !== null) notice.current?.focus();
  }, [problem]);

  useEffect(() => {
    if (tries > 0) firstWrong()?.focus();
  }, [tries]);

  const change = (part: Partial<ReviewChoices>) => {
    const next = { ...choices, ...part };
    if (usesPost(next) && !usesPost(choices) && next.party.name === '') next.party = partyFromAnswers(answers);
    setChoices(next);
    props.onChoices(next);
  };
  const gaps = paperGaps(needed, papers);
  const partyWrong = tried && usesPost(choices) && completeParty(choices.party) === null;
  const submit = () => {
    setTries(tries + 1);
    const ready = faults.length === 0 && gaps.missing.length === 0 && !gaps.waiting && choices.resultWay !== null && (!usesPost(choices) || completeParty(choices.party) !== null) && agreed && committed;
    if (ready) props.onSubmit(choices);
  };
  // Files of papers that the case chosen now does not ask for are not sent, so they are not read back either.
  const files = needed.flatMap(({ code, name }) => (papers.held ?? []).filter(({ paperCode, state }) => paperCode === code && (state === 'ready' || state === 'checking')).map((file) => ({ ...file, name })));

  return (
    <>
      <div ref={notice} tabIndex={-1} className="filing-notice no-print">
        {problem && <Notice tone="danger" live title={t('not_yet')}>{problem}</Notice>}
        {faults.length > 0 && <FaultLinks sections={sections} faults={faults} onEdit={onEdit} />}
        <PaperNotice gaps={gaps} papers={papers} onEdit={() => onEdit('papers', null)} />
      </div>
      <p className="no-print">{t('read')}</p>
      <h2 className="print-only">{t('print_title', { name: procedure.name })}</h2>
      <ReadBack sections={sections} answers={answers} onEdit={(page) => onEdit(page, null)} />
      <Section title={t('papers')} end={<Button look="quiet" icon="edit" aria-label={t('edit_named', { name: t('papers') })} onClick={() => onEdit('papers', null)}>{t('edit')}</Button>}>
        {files.length === 0 ? papers.held !== null && !papers.error && <p>{t('papers_none')}</p> : <ul className="filing-plain">{files.map(({ id, name, fileName }) => <li key={id}>{t('paper_line', { paper: name, file: fileName })}</li>)}</ul>}
      </Section>
      <KeepCopy title={t('print_title', { name: procedure.name })} sections={sections} answers={answers} />
      <div className="no-print">
        <ResultWayChoice procedure={procedure} choices={choices} wrong={tried} onChange={change} />
        {usesPost(choices) && (
          <>
            <PartyForm party={choices.party} wrong={partyWrong} onChange={(part) => change({ party: { ...choices.party, ...part } })} onFromForm={() => change({ party: partyFromAnswers(answers) })} />
            {postWays(choices).map((direction) => (
              <div key={direction}>
                <p>{t(direction === 'deliver' ? 'way_post' : 'collect')}</p>
                <PostEstimate provinceId={procedure.provinceId} direction={direction} province={choices.party.province} ward={choices.party.ward} />
              </div>
            ))}
          </>
        )}
        <Section title={t('fee')}>
          <p>{feeSentence(procedure, t)}</p>
        </Section>
        <ConsentBoxes agencyName={procedure.agencyName} agreed={agreed} committed={committed} wrong={tried} onAgree={setAgreed} onCommit={setCommitted} />
        <div className="filing-ways">
          <Button look="primary" wide busy={busy} onClick={submit}>{busy ? t('submitting') : t('submit')}</Button>
          <Button onClick={onPrevious}>{form('previous')}</Button>
        </div>
      </div>
    </>
  );
}

/** What holds the filing up in the papers. Those that could not be read are not called missing: they may all be there. */
function PaperNotice({ gaps: { missing, waiting }, papers, onEdit }: { gaps: ReturnType<typeof paperGaps>; papers: Papers; onEdit(): void }) {
  const t = reviewWords.useWords();
  const form = formWords.useWords();
  const common = commonWords.useWords();
  const file = papersWords.useWords();
  const { held, error, reload } = papers;
  if (held === null || (missing.length === 0 && !waiting)) return null;
  if (missing.length > 0 && error) return <Notice tone="warning" action={<Button icon="refresh" onClick={reload}>{common('retry')}</Button>}>{`${file('load_failed')} ${error.title}`}</Notice>;
  return (
    <Notice tone="warning" action={<Button onClick={onEdit}>{form('papers')}</Button>}>
      {missing.length > 0 ? t('papers_missing', { names: missing.map(({ name }) => name).join('; ') }) : t('papers_waiting')}
    </Notice>
  );
}

/** What filing here costs as the proxy adds it up, and how it is paid; what it cannot add up, the agency says. */
function feeSentence({ fees, feeFromVnd, onlineLevel }: ProcedureDetail, t: SayReview): string {
  const due = feesOf(fees, 'online');
  const cost = due === null ? feeFromVnd : sumOf(due);
  if (due !== null && cost === 0) return t('fee_free');
  const how = t(due === null ? 'fee_open' : onlineLevel === 4 ? 'fee_level_4' : 'fee_level_3');
  return cost === null || cost === 0 ? how : `${t('fee_reference', { amount: formatMoney(cost) })} ${how}`;
}

/** The first thing to mend: a link up at the top, else the control beside the first error said. */
function firstWrong(): HTMLElement | null {
  const linked = document.querySelector<HTMLElement>('.filing-notice button');
  const error = document.querySelector('#main .field__error');
  const unticked = document.querySelector<HTMLElement>('#main input[aria-invalid=true]');
  const section = error?.closest('section');
  const beside = section?.querySelector<HTMLElement>('[aria-invalid=true]') ?? section?.querySelector<HTMLElement>('input') ?? error?.parentElement?.previousElementSibling?.querySelector<HTMLElement>('input');
  return linked ?? beside ?? unticked;
}

function FaultLinks({ sections, faults, onEdit }: Pick<ReviewStepProps, 'sections' | 'faults' | 'onEdit'>) {
  const t = reviewWords.useWords();
  return (
    <Notice tone="warning" title={t('faults')}>
      <ul className="filing-faults">
        {faults.map(({ field: id, fault }) => {
          const section = sections.find(({ fields }) => fields.some((field) => field.id === id));
          const field = section?.fields.find((one) => one.id === id);
          return section && field ? <li key={id}><button className="filing-fault" type="button" onClick={() => onEdit(section.id, id)}>{field.label[getLanguage()]}</button> {faultSentence(field, fault)}</li> : null;
        })}
      </ul>
    </Notice>
  );
}
