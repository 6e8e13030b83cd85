import type { Writer } from '../../contract/schemas/petition';
import { hasWord } from '../../domain/petition/clean-text';
import type { WriterFields } from '../outbox/writer';

export type WriterPart = keyof WriterFields;

/** Digits as the agencies want them: 0912345678, however it was written. */
const plainPhone = (phone: string): string => phone.replace(/[\s.()-]/g, '').replace(/^(?:\+|00)?84(?=\d{9}$)/, '0');

/** Who writes as it goes over the wire: the law wants a name, an address and a phone (NĐ 20/2008/NĐ-CP Đ.7). */
export function writerOf({ name, address, phone, email }: WriterFields): Writer {
  const mail = email.trim();
  return { name: name.trim(), address: address.trim(), phone: plainPhone(phone), ...(mail === '' ? {} : { email: mail }) };
}

/** Which parts are missing or wrong, by the same limits as the proxy's. */
export function writerFaults(fields: WriterFields): WriterPart[] {
  const { name, address, phone, email } = writerOf(fields);
  const faults: (WriterPart | false)[] = [
    (name.length < 2 || name.length > 50 || !hasWord(name)) && 'name',
    (address.length < 5 || address.length > 200 || !hasWord(address)) && 'address',
    !/^0[0-9]{9}$/.test(phone) && 'phone',
    email !== undefined && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email) && 'email',
  ];
  return faults.filter((fault) => fault !== false);
}
