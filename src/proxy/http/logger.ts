import { pino, type DestinationStream, type Logger } from 'pino';

/** Anything that could be a dossier code, a phone, an ID or a token: words with four digits in a row, and words of 24 and more. */
const TELLING = /[\p{L}\d._/+=-]*(?:\d{4}|[\w-]{24})[\p{L}\d._/+=-]*/gu;

const scrub = (text: string): string => text.replace(TELLING, '‹…›');

/** What could not be read is quoted by who could not read it: names have no digits to be known by. */
const messageOf = (error: Error): string => (error instanceof SyntaxError ? 'not to be quoted' : scrub(error.message));

/** Name, code, scrubbed message and frames. The cause of a failed query is told, its text and parameters are not. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const told = error.cause instanceof Error ? error.cause : error;
  const frames = (told.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name: told.name, ...('code' in told ? { code: told.code } : {}), message: messageOf(told), stack: frames.join('\n') };
}

/** Structured logs without personal data: there is no serializer for requests, so none can be logged. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError, req: () => undefined, res: () => undefined } };
  return destination === undefined ? pino(options) : pino(options, destination);
}
