import { nameOfGroup } from '../../domain/province-groups';
import type { Refusal } from '../http/problem';

/** The answer to a code of a province or ministry nobody here serves: its name, as `province:Hà Nội` in the hint too, and where to look instead. */
export function notServed(group: string | null): Refusal {
  const name = group === null ? null : nameOfGroup(group);
  if (name === null) return { code: 'province_not_served' };
  return {
    code: 'province_not_served',
    hint: `province:${name}`,
    sentence: {
      vi: `Đây là mã hồ sơ của ${name}, ứng dụng chưa phục vụ nơi này. Bạn tra cứu tại Cổng Dịch vụ công quốc gia: dichvucong.gov.vn.`,
      en: `This is a dossier code of ${name}, which is not served here. Look it up on the national portal: dichvucong.gov.vn.`,
    },
  };
}
