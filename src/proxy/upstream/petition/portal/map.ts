import { PETITION_KINDS } from '../../../../domain/petition/kinds';
import { keyOf } from '../../../../domain/text';
import type { HeardLetter, HeardStep, OutgoingPetition, OutgoingQuestion, PublishedLetter } from '../../listening-ports';
import { itemsOf, textOf, timeOf } from '../../onestop/shared/read';
import type { Text } from '../../onestop/shared/wire-kit';
import { ANSWER_CHARS, type ListeningParts } from '../shared/listening-parts';
import { isPublicTold } from '../shared/is-public';
import { isAnswer, stateOfWords } from '../shared/step-words';
import type { PortalPetition, PortalQuestion } from './wire';

type PortalConfig = ListeningParts['config'];

/** Longest of what the portal takes (its own forms): title of a question, its text. */
const TITLE_CHARS = 1000;
const QUESTION_CHARS = 1000;

export function petitionBodyOf(petition: OutgoingPetition, { source, fields }: PortalConfig) {
  const { reference, number, who, title, content, agencyCode, topic, place, location, dossierCode, pictures, mayPublish } = petition;
  return {
    maThamChieu: reference, soTiepNhanZalo: number, nguon: source,
    hoTen: who.name, email: who.email ?? '', soDienThoai: who.phone, diaChi: who.address,
    tieuDe: title, noiDung: content, congKhai: mayPublish ? 1 : 0,
    maDonVi: agencyCode, maLinhVuc: fields[topic], diaDiem: place ?? '', viDo: location?.latitude ?? null, kinhDo: location?.longitude ?? null, maHoSo: dossierCode ?? '',
    dinhKem: pictures.map(({ fileId }) => fileId),
  };
}

export function questionBodyOf({ reference, number, who, title, content, agencyCode, procedureCode, mayPublish }: OutgoingQuestion, { source }: PortalConfig) {
  return {
    MaThamChieu: reference, SoTiepNhanZalo: number, Nguon: source, HoTen: who.name.slice(0, 50), SoDienThoai: who.phone, DiaChi: who.address, Email: who.email ?? '',
    TieuDe: title.slice(0, TITLE_CHARS), NoiDung: content.slice(0, QUESTION_CHARS), MaDonVi: agencyCode, MaTTHC: procedureCode ?? '', DinhKem: [], CongKhai: mayPublish ? 'co' : 'khong',
  };
}

const isOne = (value: Text): boolean => String(value ?? '').trim() === '1';
const answerOf = (text: Text, agency: Text, at: unknown): HeardLetter['answer'] => {
  const words = textOf(text, ANSWER_CHARS);
  return words === null || !isAnswer(words) ? null : { at: timeOf(at), agency: textOf(agency), text: words };
};

export function heardPetition(row: PortalPetition): HeardLetter {
  const steps = itemsOf(row.tienTrinh)
    .flatMap(({ thoiGian, donVi, buoc, noiDung }): HeardStep[] => {
      const [at, step] = [timeOf(thoiGian), textOf(buoc)];
      if (at === null || step === null) return [];
      return [{ at, agency: textOf(donVi), text: textOf(noiDung, ANSWER_CHARS) ?? step, state: stateOfWords(step) }];
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const last = steps.at(-1);
  const common = { handler: last?.agency ?? null, answerBy: timeOf(row.hanTraLoi), steps, answer: null, reason: null };
  if (last?.state === 'not_accepted') return { ...common, state: 'not_accepted', reason: textOf(row.lyDo, ANSWER_CHARS) ?? last.text };
  const answer = isOne(row.trangThai) ? answerOf(row.traLoi, row.donViTraLoi, row.ngayTraLoi) : null;
  if (answer !== null) {
    const at = answer.at ?? last?.at ?? null;
    const told = at === null ? [] : [{ at, agency: answer.agency, text: answer.text, state: 'answered' as const }];
    return { ...common, state: 'answered', answer, steps: [...steps.filter(({ text }) => text !== answer.text), ...told], handler: answer.agency ?? common.handler };
  }
  const state = last?.state;
  return { ...common, state: state === 'received' || state === 'forwarded' || state === 'in_progress' ? state : 'sent' };
}

export function heardQuestion(row: PortalQuestion): HeardLetter {
  const answer = keyOf(textOf(row.TrangThai, 40) ?? '') === 'da giai dap' ? answerOf(row.TraLoi, row.DonViTraLoi, row.NgayTraLoi) : null;
  const reason = textOf(row.LyDo, ANSWER_CHARS);
  const common = { handler: textOf(row.DonViTraLoi), answerBy: null, answer, reason };
  if (answer === null) return { ...common, state: reason === null ? 'received' : 'not_accepted', steps: [] };
  return { ...common, reason: null, state: 'answered', steps: answer.at === null ? [] : [{ at: answer.at, agency: answer.agency, text: answer.text, state: 'answered' }] };
}

/** Null for what has no answer, no title, or is not for the public. */
export function publishedPetition(row: PortalPetition, { fields }: PortalConfig): PublishedLetter | null {
  const { answer, state } = heardPetition(row);
  const title = textOf(row.tieuDe, 300);
  if (state !== 'answered' || answer === null || title === null || isPublicTold(row.congKhai) === false) return null;
  const field = textOf(row.maLinhVuc, 20);
  return {
    sourceId: String(row.id), title, answer: answer.text, answeredAt: answer.at, agency: answer.agency, area: textOf(row.linhVuc), procedureCode: null,
    topic: PETITION_KINDS.find((topic) => fields[topic] === field) ?? null,
    writer: { name: textOf(row.hoTen), phone: textOf(row.soDienThoai, 30), address: textOf(row.diaChi) },
  };
}

export function publishedQuestion(row: PortalQuestion): PublishedLetter | null {
  const { answer } = heardQuestion(row);
  const title = textOf(row.TieuDe, 300);
  if (answer === null || title === null || isPublicTold(row.CongKhai) !== true) return null;
  return {
    sourceId: String(row.Id), title, answer: answer.text, answeredAt: answer.at, agency: answer.agency, area: null, topic: null,
    procedureCode: textOf(row.MaTTHC, 40), writer: { name: textOf(row.HoTen), phone: null, address: null },
  };
}
