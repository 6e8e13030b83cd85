/** Version of the notice on petitions and questions: name, address, phone and text go to the agency that answers, for that alone (Luật 91/2025/QH15, NĐ 20/2008/NĐ-CP Đ.7). */
export const CONSENT_VERSION = '2026-11-petition-1';
