import { useSyncExternalStore } from 'react';
import { fill, type Values } from './format';
import { getLanguage, notifyLanguage, subscribeLanguage } from './language';

export type Words<Key extends string> = Readonly<Record<Key, string>>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

export interface WordSet<Key extends string> {
  /** In components: words in the language on screen, drawn again when it changes. */
  useWords(): Translate<Key>;
  /** Outside components. */
  say: Translate<Key>;
}

/**
 * The words of one feature: Vietnamese travels with the feature, English is fetched when first asked for.
 * Until English arrives the Vietnamese words stand in, so a screen is never without words.
 */
export function defineWords<Key extends string>(vi: Words<Key>, loadEn: () => Promise<{ en: Words<Key> }>): WordSet<Key> {
  let en: Words<Key> | null = null;
  let loading = false;

  function words(): Words<Key> {
    if (getLanguage() === 'vi') return vi;
    if (en) return en;
    if (!loading) {
      loading = true;
      loadEn().then(
        (loaded) => {
          en = loaded.en;
          notifyLanguage();
        },
        () => {
          loading = false; // offline: the next screen asks again
        },
      );
    }
    return vi;
  }

  const say: Translate<Key> = (key, values) => (values ? fill(words()[key], values) : words()[key]);
  return {
    say,
    useWords() {
      useSyncExternalStore(subscribeLanguage, words, words);
      return say;
    },
  };
}
