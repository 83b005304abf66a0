import { createContext, useContext } from 'react';

/** What the elements of a picture share: which of them is open, and the time that others are seen against. */
export interface PictureState {
  /** When the event investigated happened, in milliseconds since the epoch. */
  readonly anchor: number | undefined;
  readonly openId: string | undefined;
  /** The id of the element of the page where events are opened. */
  readonly detailsId: string;
  /** @param button gets the focus back when the details are closed */
  readonly onToggle: (id: string, button: HTMLElement) => void;
}

const Picture = createContext<PictureState | undefined>(undefined);

export const PictureProvider = Picture.Provider;

/** @throws Error outside of `PictureProvider` */
export function usePicture(): PictureState {
  const picture = useContext(Picture);
  if (picture === undefined) throw new Error('There is no PictureProvider.');
  return picture;
}
