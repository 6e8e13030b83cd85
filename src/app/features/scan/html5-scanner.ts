import type { Scanner } from './open-camera';

/** Fetches html5-qrcode and gives a way to make its scanners: QR codes only (its default of 17 formats costs more and reads nothing more here), never the engine's own BarcodeDetector. */
export async function loadScanner(): Promise<(paneId: string) => Scanner> {
  const { Html5Qrcode, Html5QrcodeSupportedFormats } = await import('html5-qrcode');
  return (paneId) => new Html5Qrcode(paneId, { formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE], useBarCodeDetectorIfSupported: false, verbose: false });
}
