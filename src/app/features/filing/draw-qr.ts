import QRCode from 'qrcode';

/** SVG of a QR that stays readable with a quarter of it damaged. */
export function drawQr(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'Q', margin: 1 });
}
