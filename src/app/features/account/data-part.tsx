import { dataLines } from './data-lines';
import { fieldName, fieldWords } from './field-words';
import { myDataWords, partName } from './my-data-words';

/** More than these are for the file, not for the screen. */
const SHOWN = 20;

/** One part of what is kept, folded until wanted. */
export function DataPart({ part, items }: { part: string; items: readonly unknown[] }) {
  const t = myDataWords.useWords();
  fieldWords.useWords();
  return (
    <details className="data-part">
      <summary>{t('part_n', { name: partName(part, t), n: items.length })}</summary>
      {items.length === 0 && <p className="muted">{t('empty_part')}</p>}
      {items.slice(0, SHOWN).map((item, index) => (
        <dl key={index} className="data-part__item">
          {dataLines(item, t).map(({ name, value }) => (
            <div key={name}>
              <dt>{fieldName(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ))}
      {items.length > SHOWN && <p className="muted">{t('more', { n: items.length - SHOWN })}</p>}
    </details>
  );
}
