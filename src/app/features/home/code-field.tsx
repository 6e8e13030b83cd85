import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import { takeEarlyTyping } from '../../boot/early-typing';
import { entryWords } from '../../code-entry/entry-words';
import { loadAnswering, useCodeEntry } from '../../code-entry/use-code-entry';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

const EntryAnswer = lazy(loadAnswering);

/** The code field under the scan card. It goes on with what was typed before the app was ready. */
export function CodeField({ focus = false }: { focus?: boolean | undefined }) {
  const t = entryWords.useWords();
  const entry = useCodeEntry();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { problem, answer } = entry;

  // Before the shell's own field goes.
  useLayoutEffect(() => {
    const early = takeEarlyTyping();
    if (early) setText(early);
  }, []);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  useEffect(() => {
    if (problem?.wipe) setText('');
  }, [problem]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void entry.submit(text).then((kind) => {
      if (kind === 'problem') input.current?.focus();
    });
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
          if (problem || answer) entry.clear();
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
      {answer && (
        <Suspense>
          <EntryAnswer answer={answer} />
        </Suspense>
      )}
    </form>
  );
}
