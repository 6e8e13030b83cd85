/** Space kept for what is on its way; `label` tells screen readers what is loading. `heights` are CSS lengths, one a block. */
export function Skeleton({ label, heights }: { label: string; heights: readonly string[] }) {
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{label}</span>
      {heights.map((height, index) => (
        <span key={`${index}-${height}`} className="skeleton__block" style={{ height }} aria-hidden="true" />
      ))}
    </div>
  );
}
