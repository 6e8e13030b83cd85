/** A box of ISO/IEC 14496-12. */
export function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

const zeros = (length: number): Buffer => Buffer.alloc(length);
const times = Buffer.concat([zeros(4), Buffer.from('e0d1c2b3e0d1c2b3', 'hex'), zeros(12)]);
const handler = (kind: string): Buffer => box('hdlr', zeros(8), Buffer.from(kind, 'latin1'), zeros(12), Buffer.from('Core Media\0', 'latin1'));
const track = (kind: string): Buffer => box('trak', box('tkhd', times), box('mdia', box('mdhd', times), handler(kind), box('minf', box('stbl', box('stco', zeros(4), Buffer.from('0000000100000040', 'hex'))))));

export const PLACE = '+10.9805+108.2615/';

/** The skeleton of a phone's film, with where and when it was taken. */
export function film({ tracks = ['vide', 'soun'], tail = [] as Buffer[] } = {}): Buffer {
  const places = box('udta', box('\u00a9xyz', Buffer.from(PLACE)), box('meta', zeros(4), Buffer.from('Nguyen Van Ben, iPhone')));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1')),
    box('mdat', Buffer.from('the film itself')),
    box('moov', box('mvhd', times), ...tracks.map(track), places),
    box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), Buffer.from(`<x:xmpmeta>${PLACE}</x:xmpmeta>`)),
    ...tail,
  ]);
}
