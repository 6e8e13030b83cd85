export interface Route {
  senderProvince: string;
  senderDistrict: string;
  receiverProvince: string;
  receiverDistrict: string;
  grams: number;
}

const BASE_VND = { district: 21_000, province: 26_000, country: 32_000 };
const DAYS = { district: 1, province: 2, country: 4 };
const INCLUDED_GRAMS = 500;
const STEP_VND = 4_000;

/** Price in đồng and days after pick-up (QĐ 45/2016 Đ.7: J+1 within a district, J+2 within a province, J+4 between provinces). */
export function priceOf({ senderProvince, senderDistrict, receiverProvince, receiverDistrict, grams }: Route): { vnd: number; time: string } {
  const reach = senderProvince !== receiverProvince ? 'country' : senderDistrict !== '' && senderDistrict === receiverDistrict ? 'district' : 'province';
  const extra = Math.max(0, Math.ceil((grams - INCLUDED_GRAMS) / INCLUDED_GRAMS)) * STEP_VND;
  return { vnd: BASE_VND[reach] + extra, time: `J+${DAYS[reach]}` };
}
