import { useEffect, useState } from 'react';

/** A QR drawn on the phone: nothing leaves it, and it needs no network once its code is here. Without that code the number beside it is enough. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const [svg, setSvg] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('./draw-qr')
      .then(({ drawQr }) => drawQr(text))
      .then(
        (drawn) => wanted && setSvg(drawn),
        () => undefined, // the code could not be fetched
      );
    return () => {
      wanted = false;
    };
  }, [text]);
  // Black on white whatever the theme: that is what scanners read.
  return <div className="receipt__qr">{svg !== null && <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} />}</div>;
}
