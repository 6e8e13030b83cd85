import { PATHS } from '../../routes';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import { accountWords } from './account-words';

/** The way to what was filed, to the papers kept for the next time, and to appointments. */
export function FiledSection() {
  const t = accountWords.useWords();
  return (
    <Section title={t('filed')}>
      <RowList>
        <Row icon="dossier" title={t('filed_list')} detail={t('filed_list_text')} to={PATHS.filed} />
        <Row icon="paper" title={t('my_papers')} detail={t('my_papers_text')} to={PATHS.myPapers} />
        <Row icon="clock" title={t('bookings')} detail={t('bookings_text')} to={PATHS.bookings} />
      </RowList>
    </Section>
  );
}
