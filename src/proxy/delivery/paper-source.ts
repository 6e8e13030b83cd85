/** Where the bytes of papers come from. `null`: there is no such file any more. */
export interface PaperSource {
  bytesOf(paperId: string): Promise<Buffer | null>;
}
