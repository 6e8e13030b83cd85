/** Plain text, a paragraph a line. */
export function Paragraphs({ text }: { text: string }) {
  const lines = text.split(/\n+/).map((line) => line.trim()).filter(Boolean);
  return <div className="prose">{lines.map((line, index) => <p key={`${index}-${line.slice(0, 12)}`}>{line}</p>)}</div>;
}
