/** Zalo's own way to the phone's downloads, fetched with the first file. */
export { downloadFile } from 'zmp-sdk/apis';
