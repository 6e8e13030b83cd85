/** Where the proxy is: the document's own word wins, then the build's, then the local default. */
export function apiBaseUrl(): string {
  const inDocument = document.querySelector<HTMLMetaElement>('meta[name="mot-cua-api"]')?.content;
  const inBuild: unknown = import.meta.env.VITE_API_URL;
  return inDocument || (typeof inBuild === 'string' && inBuild) || 'http://localhost:8080';
}
