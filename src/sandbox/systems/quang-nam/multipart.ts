export interface Part {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** The files of one field of a multipart body, read by the platform's own parser; null when it is not one. */
export async function filesOfMultipart(body: Buffer, contentType: string, field: string): Promise<Part[] | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    const parts: Part[] = [];
    for (const entry of form.getAll(field)) {
      if (typeof entry === 'string') return null;
      parts.push({ name: entry.name, contentType: entry.type, bytes: Buffer.from(await entry.arrayBuffer()) });
    }
    return parts;
  } catch {
    return null;
  }
}
