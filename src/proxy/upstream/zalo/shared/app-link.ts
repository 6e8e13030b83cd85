/** Opens the Mini App at a path of its own, from its first `/` (mini.zalo.me/documents/intro/entry-point-access). */
export function appLinkOf(miniAppId: string, path: string): string {
  return `https://zalo.me/s/${miniAppId}${path}`;
}
