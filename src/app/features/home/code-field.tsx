import { useEffect, useRef, useState, type FormEvent } from 'react';
import { entryWords } from '../../code-entry/entry-words';
import { useCodeEntry } from '../../code-entry/use-code-entry';
import { dossierPath } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Field } from '../../ui/field';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';

/** The code field under the scan card. `early` is what was typed before the app was ready. */
export function CodeField({ early = '', focus = false }: { early?: string | undefined; focus?: boolean | undefined }) {
  const t = entryWords.useWords();
  const entry = useCodeEntry();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(early);
  const { problem } = entry;

  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  useEffect(() => {
    if (problem?.wipe) setText('');
  }, [problem]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void entry.submit(text).then(() => input.current?.focus());
  };

  return (
    <form className="code-form" onSubmit={submit} noValidate>
      <Field
        id="dossier-code"
        label={t('label')}
        hint={t('hint')}
        error={problem?.say()}
        value={text}
        onChange={(value) => {
          setText(value);
          if (problem) entry.clear();
        }}
        inputRef={input}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={2048}
        end={<Button type="submit" look="primary" busy={entry.busy}>{t('go')}</Button>}
      />
      {problem?.other && <ButtonLink wide to={dossierPath(problem.other)}>{t('other_send')}</ButtonLink>}
      {entry.choices.length > 0 && (
        <div role="status">
          <p>{t('several')}</p>
          <RowList label={t('several')}>{entry.choices.map((code) => <Row key={code} title={code} to={dossierPath(code)} />)}</RowList>
        </div>
      )}
    </form>
  );
}
