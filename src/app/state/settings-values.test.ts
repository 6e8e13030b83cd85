import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, TEXT_SIZES } from './settings-values';

const THEMES = ['auto', 'light', 'dark'] as const;
const LANGUAGES = ['vi', 'en'] as const;

describe('kept settings', () => {
  it('come back as they were', () => {
    const settings = fc.record({ theme: fc.constantFrom(...THEMES), textSize: fc.constantFrom(...TEXT_SIZES), language: fc.constantFrom(...LANGUAGES) });
    fc.assert(fc.property(settings, (kept) => {
      expect(readSettings(JSON.stringify(kept))).toEqual(kept);
    }));
  });

  it('that are damaged, missing or from another version are defaults, one by one', () => {
    expect(readSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings('{')).toEqual(DEFAULT_SETTINGS);
    expect(readSettings('{"theme":"sepia","textSize":"150"}')).toEqual({ ...DEFAULT_SETTINGS, textSize: '150' });
  });

  it('never break the start', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => THEMES.includes(readSettings(text).theme)));
  });
});
