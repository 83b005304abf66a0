/** Stands for the run-time values of `@kbn/core/server`. */
export const DEFAULT_APP_CATEGORIES = {
  security: { id: 'securitySolution', label: 'Security', order: 4000 },
};
