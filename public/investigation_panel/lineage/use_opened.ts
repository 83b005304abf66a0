import { useRef, useState } from 'react';

/** Which of many things is open: at most one, whose button gets the focus back when it is closed. */
export interface Opened {
  readonly openId: string | undefined;
  readonly toggle: (id: string, button: HTMLElement) => void;
  readonly close: () => void;
}

export function useOpened(): Opened {
  const [openId, setOpenId] = useState<string>();
  const opener = useRef<HTMLElement | null>(null);
  return {
    openId,
    toggle: (id, button) => {
      opener.current = button;
      setOpenId(id === openId ? undefined : id);
    },
    close: () => {
      setOpenId(undefined);
      opener.current?.focus();
    },
  };
}
