import { html, Markup } from '../markup';
import type { ReceiptContent } from './receipt-content';
import { qrPath } from './qr-path';

const STYLE = new Markup(`@page{size:A5;margin:10mm}
body{font:11pt/1.4 system-ui,sans-serif;color:#14213d;max-width:128mm;margin:1rem auto;padding:0 .5rem}
.head{display:flex;gap:1rem;align-items:flex-start}.head p{margin:0;text-align:center;flex:1}
h1{font-size:13pt;text-align:center;margin:.6rem 0}svg{width:32mm;height:32mm;flex:none;background:#fff}
dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem .8rem;margin:.6rem 0}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%;font-size:10pt}th,td{border:1px solid #7a8699;padding:.2rem .4rem;text-align:left}
.sign{display:flex;justify-content:space-around;text-align:center;margin-top:1rem}@media print{body{margin:0}}`);

/** The receipt as a printable A5 page, its QR at the upper left (TT 01/2023/TT-VPCP). */
export function receiptPage(content: ReceiptContent, qrText: string): Markup {
  const { path, size } = qrPath(qrText);
  return html`<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Giấy hẹn ${content.code}</title><style>${STYLE}</style></head>
<body><main>
<div class="head">
<svg role="img" aria-label="Mã QR của hồ sơ" viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges"><path fill="#000" d="${path}"/></svg>
<p><strong>${content.authority}</strong><br>Bộ phận Tiếp nhận và Trả kết quả<br><small>${content.place}</small></p>
<p><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br>Độc lập – Tự do – Hạnh phúc<br><em>${content.dateLine}</em></p>
</div>
<h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>
<p>Mã hồ sơ: <strong>${content.code}</strong> · Mã thủ tục: ${content.procedureCode}</p>
<dl>${content.lines.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
<table><caption>Thành phần hồ sơ nộp</caption>
<thead><tr><th scope="col">STT</th><th scope="col">Tên giấy tờ</th><th scope="col">Bản chính</th><th scope="col">Bản sao</th></tr></thead>
<tbody>${content.papers.map((paper, index) => html`<tr><td>${index + 1}</td><td>${paper.name}</td><td>${paper.originals}</td><td>${paper.copies}</td></tr>`)}</tbody></table>
<p>${content.note}</p>
<div class="sign"><p>Người nộp hồ sơ<br><small>(Ký, ghi rõ họ tên)</small></p><p>Người tiếp nhận hồ sơ<br><small>(Ký, ghi rõ họ tên)</small><br>${content.receiver}</p></div>
</main></body></html>`;
}
