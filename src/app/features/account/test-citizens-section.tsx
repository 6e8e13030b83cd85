import { useEffect, useState } from 'react';
import { signIn, signOut } from '../../api/account';
import { chooseCitizen, chosenCitizen, listTestCitizens, sandboxUrl, type TestCitizen } from '../../platform/test-citizens';
import { usePlatform } from '../../platform/use-platform';
import { useMyDossiers } from '../../state/my-dossiers';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { accountWords } from './account-words';

const NOBODY = '';

/** In a plain browser with a sandbox: who plays the Zalo account. Absent in production and in Zalo. */
export function TestCitizensSection() {
  const platform = usePlatform();
  return platform.kind === 'browser' && sandboxUrl() !== null ? <TestCitizens /> : null;
}

function TestCitizens() {
  const t = accountWords.useWords();
  const { storage } = usePlatform();
  const { forget, refresh } = useMyDossiers();
  const [citizens, setCitizens] = useState<TestCitizen[] | null>([]);
  const [chosen, setChosen] = useState(NOBODY);

  useEffect(() => {
    listTestCitizens().then(setCitizens, () => setCitizens(null));
    chosenCitizen(storage).then((citizen) => setChosen(citizen?.name ?? NOBODY), () => undefined);
  }, [storage]);

  const choose = async (name: string) => {
    setChosen(name);
    await signOut();
    await forget('details');
    await chooseCitizen(storage, name === NOBODY ? null : name);
    if (name !== NOBODY) await signIn();
    await refresh();
  };

  return (
    <Section title={t('testers')}>
      <p className="muted">{t('testers_text')}</p>
      {citizens === null ? (
        <Notice tone="warning">{t('testers_failed')}</Notice>
      ) : (
        <Choice
          legend={t('testers_legend')}
          value={chosen}
          options={[{ value: NOBODY, label: t('testers_nobody') }, ...citizens.map(({ name }) => ({ value: name, label: name }))]}
          onChange={(name) => void choose(name)}
        />
      )}
    </Section>
  );
}
