/** Where the details of an alert stand. `flyout`: everything in one column. */
export type AlertDetailsLayout = 'page' | 'flyout';
