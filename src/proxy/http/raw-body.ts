import type { App } from './app';

/** News is some hundred bytes. */
const MAX_BODY_BYTES = 16_384;

/** In a scope of its own: bodies come as the bytes that were signed, and nothing but JSON comes. */
export function takeRawBodies(scope: App): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES }, (_request, body, done) => done(null, body));
}

/** The bytes; none when there was no body. */
export const bytesOf = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));
