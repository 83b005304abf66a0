import type { ChromeBreadcrumb, ChromeStart } from '@kbn/core/public';
import { BehaviorSubject } from 'rxjs';

const BASE_TITLE = 'Elastic';

/** Stands for `core.chrome` (`src/core/packages/chrome/browser-internal/src`). Another app begins without either. */
export class ChromeService implements ChromeStart {
  readonly breadcrumbs$ = new BehaviorSubject<ChromeBreadcrumb[]>([]);

  readonly docTitle = {
    change: (title: string | string[]): void => {
      document.title = [title, BASE_TITLE].flat().join(' - ');
    },
    reset: (): void => {
      document.title = BASE_TITLE;
    },
  };

  readonly setBreadcrumbs = (breadcrumbs: ChromeBreadcrumb[]): void => {
    this.breadcrumbs$.next(breadcrumbs);
  };

  leaveApp(): void {
    this.docTitle.reset();
    this.breadcrumbs$.next([]);
  }
}
