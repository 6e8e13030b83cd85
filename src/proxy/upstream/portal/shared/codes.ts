import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { NOT_NONE } from '../../onestop/shared/wire-kit';

/** A dossier code as a portal makes them, perhaps with space round it or a typographer's dash. It becomes part of paths, so nothing else may be in it; `printedCode` gives it as it is printed. */
export const DossierCode = Type.String({ pattern: '^\\s*(?=.*\\d)[A-Za-z0-9][A-Za-z0-9.\\-\\u2010-\\u2015]{4,58}[A-Za-z0-9]\\s*$' });

/** An id of a file or a request, as text or a number; not the word by which a program says that it has none, nor a path. */
export const FileId = Type.Union([Type.String({ pattern: `^${NOT_NONE}(?!\\.+$)[\\w.-]{1,120}$` }), Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })]);

export const PAPER_KINDS_VI = { original: 'chinh', copy: 'sao', electronic: 'dien_tu' } as const;
export const RESULT_WAYS = { counter: '1', post: '2', electronic: '3' } as const;

/** A status or a code that speaks of no failure: a number below 400, true, or a word that is neither such a number nor an error's. */
const Told = Type.Optional(Type.Union([Type.Number({ minimum: 0, maximum: 399 }), Type.String({ pattern: '^(?![45]\\d\\d$|-|(?:[Ee][Rr][Rr]|[Ff][Aa][Ii][Ll]|[Ff][Aa][Ll][Ss][Ee]))' }), Type.Literal(true), Type.Null()]));

/** What systems without an envelope say to an act that they took: an object that tells of no error. */
export const Acknowledged = Compile(
  Type.Object({
    error: Type.Optional(Type.Union([Type.Null(), Type.Literal(false), Type.Literal('')])),
    affectedRows: Type.Optional(Type.Number({ minimum: 1 })),
    status: Told,
    code: Told,
    success: Type.Optional(Type.Union([Type.Null(), Type.Literal(true), Type.Literal(1), Type.String({ pattern: '^(?![Ff]alse$|0$|[Nn]o$)' })])),
    failed: Type.Optional(Type.Union([Type.Null(), Type.Literal(false), Type.Literal(0), Type.String({ pattern: '^(?:[Ff]alse|0|[Nn]o|)$' })])),
  }),
);
