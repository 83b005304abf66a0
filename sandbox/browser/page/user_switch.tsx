import { EuiAvatar, EuiContextMenu, EuiHeaderSectionItemButton, EuiPopover } from '@elastic/eui';
import { useState } from 'react';
import type { HttpService } from '../core/http_service';
import { logIn } from '../login/log_in';

interface Props {
  readonly http: HttpService;
  readonly userName: string;
  readonly userNames: readonly string[];
}

/** Who is looking; another user of the sandbox is a click away. */
export function UserSwitch({ http, userName, userNames }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const change = async (name: string) => {
    await logIn(http, name);
    window.location.reload();
  };
  return (
    <EuiPopover
      aria-label="Users"
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      panelPaddingSize="none"
      button={
        <EuiHeaderSectionItemButton
          aria-label={`User ${userName}`}
          aria-expanded={isOpen}
          data-test-subj="userSwitch"
          onClick={() => setIsOpen(!isOpen)}
        >
          <EuiAvatar name={userName} size="s" />
        </EuiHeaderSectionItemButton>
      }
    >
      <EuiContextMenu
        initialPanelId="users"
        panels={[
          {
            id: 'users',
            title: `You are ${userName}`,
            items: [
              ...userNames.map((name) => ({
                name,
                icon: name === userName ? 'check' : 'empty',
                'data-test-subj': `user-${name}`,
                onClick: () => void change(name),
              })),
              {
                name: 'Log out',
                icon: 'logOut',
                href: http.basePath.prepend('/api/security/logout'),
                'data-test-subj': 'logOut',
              },
            ],
          },
        ]}
      />
    </EuiPopover>
  );
}
