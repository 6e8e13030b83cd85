import { keyOf } from '../../../../domain/text';
import { vnClock, vnDate } from '../../../../domain/time';
import { PETITION_KINDS, type PetitionKind } from '../../../../domain/petition/kinds';
import type { HeardLetter, HeardStep, OutgoingPetition, OutgoingQuestion, PublishedLetter } from '../../listening-ports';
import { isOtherReference } from '../../call/same-reference';
import { itemsOf, textOf, timeOf } from '../../onestop/shared/read';
import { ANSWER_CHARS, type ListeningParts } from '../shared/listening-parts';
import { isPublicTold } from '../shared/is-public';
import { isAnswer, reasonIn, stateOfWords } from '../shared/step-words';
import type { GopyLetter } from './wire';

/** Whether a row is the letter that was asked for; null when it does not say. The system may give the sender an id of its own: then our number does, at the end of the text, and another's id alone tells nothing. */
export function isLetter({ userId, noiDungYKien }: Pick<GopyLetter, 'userId' | 'noiDungYKien'>, { reference, number }: { reference: string; number: string }): boolean | null {
  const [sender, text] = [textOf(userId), String(noiDungYKien ?? '')];
  if (sender !== null && !isOtherReference(reference, sender)) return true;
  return text === '' ? null : text.includes(`${OUR_NUMBER}${number}`);
}

type GopyConfig = ListeningParts['config'];

const PROCEDURE = /(?<![\d.])[1-3]\.\d{6}(?!\d)/;
const OUR_NUMBER = ' trên Zalo: ';
const slashed = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** Behind what the citizen wrote: what the system has no field for. The number is what it is searched by before a write is repeated. */
const withTail = (content: string, lines: readonly (string | null)[]): string => [content, '', ...lines.filter((line) => line !== null)].join('\n');

export function petitionBodyOf(petition: OutgoingPetition, { source, fields }: GopyConfig) {
  const { reference, number, who, title, content, agencyCode, topic, place, location, dossierCode, sentAt, pictures } = petition;
  const files = pictures.map(({ fileId, fileName, fileType }) => ({ url: fileId, ten: fileName, type: fileType }));
  return {
    ...headOf(reference, who),
    tieuDe: title,
    noiDungYKien: withTail(content, [dossierCode === null ? null : `Mã hồ sơ: ${dossierCode}`, `Mã phản ánh${OUR_NUMBER}${number}`]),
    noiDienRa: place ?? '',
    latitude: location?.latitude ?? null,
    longitude: location?.longitude ?? null,
    ngayDienRa: slashed(vnDate(sentAt)),
    thoiGianDienRa: vnClock(sentAt).slice(0, 5),
    hinhAnhs: files.filter(({ type }) => type.startsWith('image/')).map(({ url, ten }) => ({ url, ten })),
    videos: files.filter(({ type }) => type.startsWith('video/')).map(({ url, ten }) => ({ url, ten })),
    amThanh: [],
    fileDinhKem: [],
    linhVucId: fields[topic],
    coQuanId: agencyCode,
    hienThiTen: petition.mayPublish,
    congKhai: true,
    nguonGopY: source,
  };
}

export function questionBodyOf({ reference, number, who, title, content, agencyCode, procedureCode, mayPublish }: OutgoingQuestion, { source, questionField }: GopyConfig) {
  return {
    ...headOf(reference, who),
    tieuDe: title,
    noiDungYKien: withTail(content, [procedureCode === null ? null : `Mã thủ tục: ${procedureCode}`, `Mã câu hỏi${OUR_NUMBER}${number}`]),
    noiDienRa: '', latitude: null, longitude: null, ngayDienRa: '', thoiGianDienRa: '', hinhAnhs: [], videos: [], amThanh: [], fileDinhKem: [],
    linhVucId: questionField,
    coQuanId: agencyCode,
    hienThiTen: false,
    congKhai: mayPublish,
    nguonGopY: source,
  };
}

/** The system wants an id of the sender: ours is one for each letter, so that nobody can put a person's letters together. */
const headOf = (reference: string, { name, email, phone, address }: OutgoingPetition['who']) => ({ userId: reference, tenDayDu: name, email: email ?? '', soDienThoai: phone, diaChi: address });

/** The code counts; where there is none of the two that are known, the words do. */
const DONE = /^(?:da (?:xu ly|giai quyet|tra loi|hoan thanh)|hoan thanh)(?: xong)?$/;
const isDone = ({ maTinhTrangXuLy, tinhTrangXuLy }: GopyLetter): boolean => {
  const [code, words] = [keyOf(textOf(maTinhTrangXuLy, 40) ?? ''), keyOf(textOf(tinhTrangXuLy, 80) ?? '')];
  return code === 'da xu ly' || (code !== 'dang xu ly' && DONE.test(words));
};

const BEGINNINGS: readonly HeardStep['state'][] = ['received', 'forwarded'];

export function heardOf(row: GopyLetter): HeardLetter {
  const told = itemsOf(row.thongTinXuLy).flatMap(({ tenCoQuan, ngayXuLy, noiDungXuLy }) => {
    const text = textOf(noiDungXuLy, ANSWER_CHARS);
    return text === null ? [] : [{ at: timeOf(ngayXuLy), agency: textOf(tenCoQuan), text, state: stateOfWords(text) }];
  });
  const steps = told
    .flatMap(({ at, ...step }): HeardStep[] => (at === null ? [] : [{ at, ...step }]))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  // What was said without a date is no step, and may be the answer all the same; not what letters begin with, where the newest stands first.
  const undated = told.slice(-1).find(({ at, state }) => at === null && (steps.length === 0 || !BEGINNINGS.includes(state)));
  const last = undated ?? steps.at(-1);
  const common = { handler: last?.agency ?? null, answerBy: timeOf(row.hanXuLy), answer: null, reason: null };
  if (last?.state === 'not_accepted') return { ...common, state: 'not_accepted', steps, reason: reasonIn(last.text) };
  if (isDone(row) && last !== undefined && isAnswer(last.text)) {
    const answer = { at: last.at, agency: last.agency, text: last.text };
    const before = undated === undefined ? steps.slice(0, -1) : steps;
    return { ...common, state: 'answered', steps: [...before, ...(answer.at === null ? [] : [{ ...answer, at: answer.at, state: 'answered' as const }])], answer };
  }
  const state = last?.state;
  return { ...common, steps, state: state === 'received' || state === 'forwarded' || state === 'in_progress' ? state : 'sent' };
}

/** Null for what has no answer yet, no title, or is not for the public. A question is only when its asker agreed: a system that does not say so has not asked. */
export function publishedOf(row: GopyLetter, { fields, questionField }: GopyConfig): PublishedLetter | null {
  const { state, answer } = heardOf(row);
  const title = textOf(row.tieuDe, 300);
  const field = textOf(row.linhVucId, 20);
  const isPublic = isPublicTold(row.congKhai) ?? field !== questionField;
  if (state !== 'answered' || answer === null || title === null || !isPublic) return null;
  return {
    sourceId: String(row.id),
    topic: topicOf(fields, field),
    procedureCode: PROCEDURE.exec(textOf(row.noiDungYKien, ANSWER_CHARS) ?? '')?.[0] ?? null,
    title,
    area: textOf(row.tenLinhVuc),
    agency: answer.agency,
    answer: answer.text,
    answeredAt: answer.at,
    writer: { name: textOf(row.tenDayDu), phone: textOf(row.soDienThoai, 30), address: null },
  };
}

const topicOf = (fields: GopyConfig['fields'], field: string | null): PetitionKind | null => PETITION_KINDS.find((topic) => fields[topic] === field) ?? null;
