import type { CatalogueRow } from '../record';

type Fee = CatalogueRow['fees'][number];
type Paper = CatalogueRow['papers'][number];

/** Post may carry papers in and the result out, only the result, or nothing. */
export const POST_BOTH = { send: true, receive: true };
export const POST_RESULT = { send: false, receive: true };
export const POST_NONE = { send: false, receive: false };

export const POPULATION = 'CSDL quốc gia về dân cư';
export const CIVIL_REGISTER = 'CSDL hộ tịch điện tử';
export const LAND_REGISTER = 'CSDL quốc gia về đất đai';

export const CIVIL_STATUS_LAW = ['60/2014/QH13', 'Luật Hộ tịch'] as const;
export const CIVIL_STATUS_DECREE = ['123/2015/NĐ-CP', 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch'] as const;
export const RESIDENCE_LAW = ['68/2020/QH14', 'Luật Cư trú'] as const;
export const RESIDENCE_DECREE = ['154/2024/NĐ-CP', 'Nghị định quy định chi tiết một số điều của Luật Cư trú'] as const;
export const RESIDENCE_FEES = ['75/2022/TT-BTC', 'Thông tư quy định mức thu lệ phí đăng ký cư trú'] as const;
export const TWO_LEVELS = ['131/2025/NĐ-CP', 'Nghị định phân định thẩm quyền của chính quyền địa phương 02 cấp'] as const;
export const LAND_LAW = ['31/2024/QH15', 'Luật Đất đai'] as const;
export const BUSINESS_DECREE = ['168/2025/NĐ-CP', 'Nghị định về đăng ký doanh nghiệp'] as const;

/** The same fee for every way of filing. */
export const everyWay = (fee: Omit<Fee, 'way'>): Fee[] => (['truc_tiep', 'truc_tuyen', 'buu_chinh'] as const).map((way) => ({ way, ...fee }));

/** No fee, counter and online. */
export const FREE: readonly Fee[] = (['truc_tiep', 'truc_tuyen'] as const).map((way) => ({ way, name: 'Lệ phí', amount: 'Miễn phí', unit: '' }));

/** The same time at the counter and online. */
export const bothWays = (value: string, unit = 'Ngày làm việc'): CatalogueRow['times'] => [
  ['truc_tiep', value, unit],
  ['truc_tuyen', value, unit],
];

export const PROXY_PAPER: Paper = { name: 'Văn bản ủy quyền được chứng thực (không phải chứng thực nếu người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột)', proxyOnly: true };
export const IDENTITY_PAPER: Paper = { name: 'Thẻ căn cước hoặc hộ chiếu của người yêu cầu', originals: 0, copies: 1, database: POPULATION };

/** Steps in the HTML of the ministries: pasted from Word, marks and all. */
export const usualSteps = (office: string, check: string): string =>
  `<p><strong>Bước 1:</strong> Người có yêu cầu nộp hồ sơ tại ${office} hoặc nộp trực tuyến trên Cổng Dịch vụ công quốc gia.</p>` +
  `<p><strong>Bước 2:</strong> Người tiếp nhận kiểm tra tính đầy đủ, hợp lệ của hồ sơ; nếu chưa đầy đủ thì hướng dẫn bổ sung&nbsp;một lần.</p>` +
  `<p style="text-align: justify;"><strong>Bước 3:</strong> ${check}</p>` +
  `<p><strong>Bước 4:</strong> Nhận kết quả tại nơi nộp, qua bưu chính hoặc bản điện tử.<br/></p>`;
