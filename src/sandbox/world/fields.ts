/** Fields of the national catalogue that the procedures of the world belong to. */
export const CIVIL_STATUS = { code: 'G15-HT', name: 'Hộ tịch' };
export const RESIDENCE = { code: 'G01-CT', name: 'Đăng ký, quản lý cư trú' };
export const HOUSEHOLD_BUSINESS = { code: 'G12-HKD', name: 'Thành lập và hoạt động của hộ kinh doanh' };
export const ENTERPRISE = { code: 'G12-DN', name: 'Thành lập và hoạt động của doanh nghiệp' };
export const CONSTRUCTION = { code: 'G17-XD', name: 'Hoạt động xây dựng' };
export const LAND = { code: 'G10-DD', name: 'Đất đai' };
export const IMMIGRATION = { code: 'G01-XNC', name: 'Quản lý xuất nhập cảnh' };
export const IDENTITY = { code: 'G01-CC', name: 'Cấp, quản lý căn cước' };
export const CRIMINAL_RECORD = { code: 'G01-LLTP', name: 'Lý lịch tư pháp' };
export const SOCIAL_AID = { code: 'G21-BTXH', name: 'Bảo trợ xã hội' };
