/** Every error the proxy can answer: HTTP status and the sentence a citizen reads, in both languages. */
export const PROBLEMS = {
  bad_request: { status: 400, vi: 'Thông tin gửi lên chưa đúng. Bạn kiểm tra lại rồi gửi lần nữa.', en: 'Something in the request is not right. Check it and send again.' },
  unauthenticated: { status: 401, vi: 'Bạn cần mở lại ứng dụng trong Zalo để tiếp tục.', en: 'Open the app in Zalo again to continue.' },
  zalo_token_invalid: { status: 401, vi: 'Zalo chưa xác nhận được tài khoản của bạn. Mở lại ứng dụng để thử lại.', en: 'Zalo could not confirm your account. Open the app again to retry.' },
  not_found: { status: 404, vi: 'Không có nội dung này. Bạn quay về trang chủ để tìm tiếp.', en: 'There is nothing here. Go back to the home screen.' },
  dossier_not_found: { status: 404, vi: 'Hệ thống một cửa chưa có hồ sơ mang mã này. Xem lại từng ký tự trên giấy hẹn; hồ sơ mới nộp có thể cần vài giờ mới hiện.', en: 'No dossier has this code yet. Check each character on the receipt; a new dossier can take a few hours to appear.' },
  proof_mismatch: { status: 404, vi: 'Mã hồ sơ và 4 số cuối chưa khớp. Dùng 4 số cuối CCCD hoặc điện thoại đã ghi khi nộp hồ sơ.', en: 'The code and the last 4 digits do not match. Use the last 4 digits of the ID or phone given when filing.' },
  method_not_allowed: { status: 405, vi: 'Thao tác này không dùng được ở đây.', en: 'This action is not possible here.' },
  conflict: { status: 409, vi: 'Nội dung này vừa được thay đổi ở nơi khác. Tải lại để xem bản mới.', en: 'This was just changed elsewhere. Reload to see the new version.' },
  payload_too_large: { status: 413, vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
  unsupported_media_type: { status: 415, vi: 'Định dạng gửi lên chưa được hỗ trợ.', en: 'This format is not supported.' },
  invalid_dossier_code: { status: 422, vi: 'Mã hồ sơ chưa đúng. Xem lại dòng "Mã hồ sơ" trên giấy hẹn, ví dụ 000.23.11.H11-240716-0007.', en: 'This is not a complete dossier code. Look at the line "Mã hồ sơ" on the receipt, e.g. 000.23.11.H11-240716-0007.' },
  idempotency_mismatch: { status: 422, vi: 'Yêu cầu này đã được gửi với nội dung khác. Mở lại trang để gửi mới.', en: 'This request was already sent with other content. Open the page again to send a new one.' },
  province_not_served: { status: 422, vi: 'Ứng dụng chưa phục vụ tỉnh này. Bạn tra cứu tại Cổng Dịch vụ công quốc gia.', en: 'This province is not served here. Look it up on the national portal.' },
  qr_not_resolved: { status: 422, vi: 'Mã QR này không dẫn đến hồ sơ nào. Bạn nhập mã in trên giấy hẹn.', en: 'This QR leads to no dossier. Type the code printed on the receipt.' },
  too_many_requests: { status: 429, vi: 'Bạn đã tra cứu nhiều lần trong thời gian ngắn. Chờ một lát rồi thử lại.', en: 'Too many look-ups in a short time. Wait a little and try again.' },
  internal: { status: 500, vi: 'Có trục trặc ở phía chúng tôi, chúng tôi đã ghi nhận. Bạn thử lại sau ít phút.', en: 'Something went wrong on our side and was recorded. Try again in a few minutes.' },
  upstream_bad_answer: { status: 502, vi: 'Hệ thống một cửa của tỉnh đang trả lời không rõ ràng. Chúng tôi sẽ thử lại; bạn có thể gọi tổng đài để hỏi.', en: 'The province\'s system gave an unclear answer. We will retry; you can call the hotline.' },
  upstream_unavailable: { status: 503, vi: 'Chưa kết nối được hệ thống một cửa của tỉnh. Bạn thử lại sau ít phút hoặc gọi tổng đài.', en: 'The province\'s system cannot be reached. Try again in a few minutes or call the hotline.' },
  overloaded: { status: 503, vi: 'Đang có quá nhiều người tra cứu. Bạn chờ ít giây rồi thử lại.', en: 'Too many people are looking things up. Wait a few seconds and try again.' },
  zalo_unavailable: { status: 503, vi: 'Chưa kết nối được Zalo. Bạn vẫn tra cứu được bằng mã hồ sơ; thử lại phần này sau.', en: 'Zalo cannot be reached. You can still look up by code; try this again later.' },
  upstream_timeout: { status: 504, vi: 'Hệ thống một cửa của tỉnh trả lời quá chậm. Bạn thử lại sau ít phút.', en: 'The province\'s system is too slow to answer. Try again in a few minutes.' },
} as const satisfies Record<string, { status: number; vi: string; en: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
