/**
 * Stands for the run-time values of `@kbn/core/server` that the plugin uses
 * (`src/core/packages/application/common/src/default_app_categories.ts`).
 */
export const coreServerModule = {
  DEFAULT_APP_CATEGORIES: Object.freeze({
    security: {
      id: 'securitySolution',
      label: 'Security',
      euiIconType: 'logoSecurity',
      order: 4000,
    },
  }),
};
