import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { decodePicture } from '../../../src/app/features/scan/decode-picture';

declare global {
  interface Window {
    /** The app's picture path: the first text found, or null. */
    decode(blob: Blob): Promise<string | null>;
    /** html5-qrcode's scanFile, QR codes only. */
    decodeHtml5(blob: Blob): Promise<string | null>;
    /** html5-qrcode's scanFile as it comes: all 17 formats. */
    decodeHtml5Default(blob: Blob): Promise<string | null>;
  }
}

const readWith = (scanner: Html5Qrcode) => async (blob: Blob): Promise<string | null> => {
  try {
    return await scanner.scanFile(new File([blob], 'picture.jpg', { type: 'image/jpeg' }), false);
  } catch {
    return null;
  }
};

window.decode = async (blob) => {
  const texts = await decodePicture(blob);
  return texts === 'unreadable' ? null : (texts[0] ?? null);
};
window.decodeHtml5 = readWith(new Html5Qrcode('pane', { formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE], useBarCodeDetectorIfSupported: false, verbose: false }));
window.decodeHtml5Default = readWith(new Html5Qrcode('pane'));
