export const vi = {
  conduct: 'Cán bộ chậm trễ, gây phiền hà, làm sai quy định',
  unfit: 'Quy định, giấy tờ không hợp với thực tế',
  inconsistent: 'Các quy định chồng chéo, mâu thuẫn nhau',
  unlawful: 'Quy định trái luật hoặc vượt quyền',
  treaty: 'Quy định trái với điều ước quốc tế',
  other: 'Việc khác về quy định, thủ tục',
  solution: 'Đề xuất cách giải quyết',
  initiative: 'Sáng kiến, cách làm mới',
} as const;
