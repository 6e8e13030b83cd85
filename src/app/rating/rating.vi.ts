export const vi = {
  legend: 'Mức hài lòng',
  score_3: 'Rất hài lòng',
  score_2: 'Hài lòng',
  score_1: 'Chưa hài lòng',
  comment: 'Góp ý (nếu có)',
  missing: 'Bạn chọn một mức.',
  send: 'Gửi đánh giá',
  sent: 'Đã gửi đánh giá. Cảm ơn bạn.',
  yours: 'Bạn đã đánh giá: {score}.',
  offline: 'Đang không có mạng. Bạn gửi khi có mạng.',
};
