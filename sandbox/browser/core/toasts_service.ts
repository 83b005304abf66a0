import type { NotificationsStart, ToastInput } from '@kbn/core/public';
import { BehaviorSubject } from 'rxjs';

export interface ShownToast {
  readonly id: string;
  readonly title: string;
  readonly text: string | undefined;
  readonly color: 'success' | 'warning' | 'danger';
}

/** Stands for `core.notifications.toasts` (`src/core/packages/notifications/browser-internal/src/toasts`). */
export class ToastsService {
  readonly shown$ = new BehaviorSubject<readonly ShownToast[]>([]);
  private count = 0;

  readonly contract: NotificationsStart['toasts'] = {
    addSuccess: (toast) => this.add(toast, 'success'),
    addWarning: (toast) => this.add(toast, 'warning'),
    addDanger: (toast) => this.add(toast, 'danger'),
  };

  remove(id: string): void {
    this.shown$.next(this.shown$.value.filter((toast) => toast.id !== id));
  }

  private add(toast: ToastInput, color: ShownToast['color']): ShownToast {
    const { title, text } = typeof toast === 'string' ? { title: toast, text: undefined } : toast;
    this.count += 1;
    const added = { id: String(this.count), title, text, color };
    this.shown$.next([...this.shown$.value, added]);
    return added;
  }
}
