import { useRef, type ChangeEvent } from 'react';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icon-paths';

interface PictureButtonProps {
  readonly label: string;
  readonly icon: IconName;
  /** Opens the phone's camera app where it can, instead of the gallery. */
  readonly capture?: boolean;
  readonly onPicture: (picture: Blob) => void;
}

/** A button in front of a file input; the same picture can be chosen again. */
export function PictureButton({ label, icon, capture = false, onPicture }: PictureButtonProps) {
  const input = useRef<HTMLInputElement>(null);

  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const picture = event.target.files?.[0];
    event.target.value = '';
    if (picture !== undefined) onPicture(picture);
  };

  return (
    <>
      <Button icon={icon} onClick={() => input.current?.click()}>{label}</Button>
      <input ref={input} type="file" accept="image/*" {...(capture ? { capture: 'environment' as const } : {})} hidden aria-label={label} onChange={take} />
    </>
  );
}
