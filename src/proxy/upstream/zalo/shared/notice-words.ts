import type { MessageKind, NoticeFacts } from '../../notice-ports';

/** A message's words. They stand on a lock screen: what happened and which paper it is about, nothing about a person. */
export interface NoticeWords {
  /** At most 30 characters: Zalo takes 32 in a notification and 30 in a template. */
  title: string;
  /** One or two sentences, at most 200 characters. */
  text: string;
}

const MAX_CODE_CHARS = 60;

type Write = (parts: { code: string; date: string | null }) => string;

const TITLES: Record<MessageKind, string> = {
  accepted: 'Hồ sơ đã được tiếp nhận',
  refused: 'Hồ sơ không được tiếp nhận',
  moved: 'Hồ sơ đã chuyển bước',
  supplement_wanted: 'Hồ sơ cần bổ sung giấy tờ',
  fee_due: 'Hồ sơ có khoản phải nộp',
  due_tomorrow: 'Hồ sơ sắp đến hẹn trả',
  overdue: 'Hồ sơ trễ hẹn',
  result_ready: 'Hồ sơ đã có kết quả',
  returned: 'Hồ sơ đã trả kết quả',
  post: 'Bưu gửi có bước mới',
  status_changed: 'Hồ sơ có tình trạng mới',
  petition_answered: 'Phản ánh đã có trả lời',
  petition_moved: 'Phản ánh có bước mới',
  question_answered: 'Câu hỏi đã có trả lời',
  booking: 'Lịch hẹn có tin mới',
  filing_delivered: 'Hồ sơ đã đến cơ quan',
  filing_refused: 'Hồ sơ nộp không được nhận',
  filing_failed: 'Hồ sơ chưa chuyển được',
  question_moved: 'Câu hỏi có bước mới',
  petition_failed: 'Phản ánh chưa gửi được',
  question_failed: 'Câu hỏi chưa gửi được',
};

const TEXTS: Record<MessageKind, Write> = {
  accepted: ({ code, date }) => `Cơ quan đã tiếp nhận hồ sơ${code}${date === null ? '' : `, hẹn trả ngày ${date}`}.`,
  refused: ({ code }) => `Cơ quan không tiếp nhận hồ sơ${code}. Mở ứng dụng để xem lý do và việc cần làm.`,
  moved: ({ code }) => `Hồ sơ${code} đã chuyển sang cơ quan khác để xử lý tiếp.`,
  supplement_wanted: ({ code, date }) => `Hồ sơ${code} đang chờ bạn bổ sung giấy tờ${date === null ? '' : `, muộn nhất ngày ${date}`}.`,
  fee_due: ({ code }) => `Hồ sơ${code} có phí, lệ phí phải nộp. Mở ứng dụng để xem số tiền và cách nộp.`,
  due_tomorrow: ({ code, date }) => `Hồ sơ${code} ${date === null ? 'sắp đến ngày hẹn trả kết quả' : `hẹn trả kết quả ngày ${date}`}.`,
  overdue: ({ code, date }) => (date === null ? `Hồ sơ${code} đã quá ngày hẹn trả. Mở ứng dụng để xem tình trạng.` : `Hồ sơ${code} chưa xong đúng hẹn, cơ quan xin lỗi bạn. Ngày hẹn mới: ${date}.`),
  result_ready: ({ code }) => `Hồ sơ${code} đã có kết quả. Mở ứng dụng để xem nơi nhận.`,
  returned: ({ code }) => `Kết quả hồ sơ${code} đã được trả.`,
  post: ({ code }) => `Bưu gửi của hồ sơ${code} có bước mới.`,
  status_changed: ({ code }) => `Hồ sơ${code} vừa có thay đổi.`,
  petition_answered: ({ code }) => `Cơ quan đã trả lời phản ánh, kiến nghị${code} của bạn.`,
  petition_moved: ({ code }) => `Phản ánh, kiến nghị${code} của bạn có bước mới.`,
  question_answered: ({ code }) => `Cơ quan đã trả lời câu hỏi${code} của bạn.`,
  booking: ({ code, date }) => `Lịch hẹn${code}${date === null ? '' : ` ngày ${date}`} của bạn có tin mới.`,
  filing_delivered: ({ code }) => `Hồ sơ bạn nộp trực tuyến đã đến cơ quan tiếp nhận${code === '' ? '' : `, mã${code}`}.`,
  filing_refused: ({ code }) => `Hồ sơ bạn nộp trực tuyến${code} không được tiếp nhận. Mở ứng dụng để xem lý do.`,
  filing_failed: ({ code }) => `Hồ sơ bạn nộp trực tuyến${code} chưa chuyển được đến cơ quan. Chúng tôi đang xử lý, bạn không cần nộp lại.`,
  question_moved: ({ code }) => `Câu hỏi${code} của bạn có bước mới.`,
  petition_failed: ({ code }) => `Phản ánh, kiến nghị${code} của bạn chưa gửi được đến cơ quan. Nội dung vẫn được giữ; mở ứng dụng để xem cách làm tiếp.`,
  question_failed: ({ code }) => `Câu hỏi${code} của bạn chưa gửi được đến cơ quan. Nội dung vẫn được giữ; mở ứng dụng để xem cách làm tiếp.`,
};

/** dd/MM/yyyy; anything that is no day is left out. */
function spellDate(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  return year === undefined ? null : `${day}/${month}/${year}`;
}

/** Vietnamese words for a notice, within the limits of every channel. */
export function wordsOf(kind: MessageKind, { code, date }: NoticeFacts): NoticeWords {
  const shown = code === null ? '' : ` ${code.slice(0, MAX_CODE_CHARS)}`;
  return { title: TITLES[kind], text: TEXTS[kind]({ code: shown, date: spellDate(date) }) };
}
