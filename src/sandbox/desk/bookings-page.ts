import { html, type Markup } from '../markup';
import type { AppointmentState, SandboxAppointment } from '../systems/booking/booking-store';
import { TAKES_BOOKINGS } from '../systems/booking/slots';
import { slashTime } from '../vn-time';
import { findOffice } from '../world/offices';
import { dataTable } from './data-table';
import { inputField, selectField } from './layout';

const STATE_NAMES: Record<AppointmentState, string> = { DA_DAT: 'Đã đặt', DANG_GOI: 'Đang gọi', DA_PHUC_VU: 'Đã phục vụ', VANG_MAT: 'Vắng mặt', DA_HUY: 'Công dân hủy', CO_QUAN_HUY: 'Cơ quan hủy' };
const ACTS = [['call', 'Gọi vào quầy'], ['serve', 'Đã phục vụ'], ['miss', 'Vắng mặt'], ['withdraw', 'Cơ quan hủy'], ['move', 'Dời giờ']] as const;

const nameOf = (agency: string): string => findOffice(agency)?.name ?? agency;

function actForm({ reference }: SandboxAppointment, index: number): Markup {
  return html`<form method="post" action="/desk/bookings"><input type="hidden" name="reference" value="${reference}">${selectField(`act-${index}`, 'Việc', ACTS)}
${inputField(`slotId-${index}`, 'Khung giờ mới (khi dời)', '', 'type="text" maxlength="50" placeholder="20261124-0830"')}${inputField(`reason-${index}`, 'Lý do', '', 'type="text" maxlength="300"')}<p><button class="plain">Làm</button></p></form>`;
}

/** The counter's desk: who comes when, and how many places each half hour has. */
export function bookingsPage(appointments: readonly SandboxAppointment[]): Markup {
  const rows = appointments.map((appointment, index) => {
    const { number, name, agency, from, slotId, procedure, note, state, reason } = appointment;
    const isOpen = state === 'DA_DAT' || state === 'DANG_GOI';
    return { cells: [number, html`${name}<br><small>${[procedure, note].filter(Boolean).join('; ')}</small>`, nameOf(agency), html`${slashTime(from)}<br><small>${slotId}</small>`, html`${STATE_NAMES[state]} ${reason}`, isOpen ? actForm(appointment, index) : ''] };
  });
  return html`${dataTable(`${appointments.length} lượt hẹn`, ['Số', 'Người đến', 'Cơ quan', 'Giờ', 'Tình trạng', 'Việc'], rows)}
<h2>Mở, đóng khung giờ</h2>
<form method="post" action="/desk/slots"><div class="grid">
${selectField('agency', 'Cơ quan', [...TAKES_BOOKINGS.keys()].map((code) => [code, nameOf(code)] as const))}
${inputField('slotId', 'Khung giờ', '', 'type="text" maxlength="50" required placeholder="20261124-0830"')}${inputField('places', 'Số chỗ (0: đóng)', '0', 'type="number" min="0" max="1000" required')}
</div><p><button>Đổi</button></p></form>`;
}
