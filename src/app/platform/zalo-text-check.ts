interface Issue {
  code: 'invalid_type' | 'too_small';
  path: string[];
  message: string;
}

interface TextCheck {
  trim(): TextCheck;
  /** Least number of characters. */
  min(length: number): TextCheck;
  safeParse(value: unknown): { success: true; data: string } | { success: false; error: { issues: Issue[] } };
}

const refuse = (code: Issue['code'], message: string) => ({ success: false as const, error: { issues: [{ code, path: [], message }] } });

const checkOf = (trims: boolean, least: number): TextCheck => ({
  trim: () => checkOf(true, least),
  min: (length) => checkOf(trims, length),
  safeParse(value) {
    if (typeof value !== 'string') return refuse('invalid_type', 'not a text');
    const data = trims ? value.trim() : value;
    return data.length < least ? refuse('too_small', 'too short') : { success: true, data };
  },
});

/** As much of zod as zmp-sdk's native storage asks of it. The build puts it there in place of the SDK's whole copy: 12 KB gzipped on home. */
export const textCheck = { string: () => checkOf(false, 0) };
