import type { FeatureRegistry } from '../features/feature_registry';
import type { SandboxUser } from '../users';
import { forbiddenError } from './saved_objects_errors';

/** What is done, in Kibana's words, and whether it needs `read` or `all`. */
const operations = {
  get: 'read',
  find: 'read',
  create: 'write',
  bulk_create: 'write',
  update: 'write',
  delete: 'write',
} as const;

export type SavedObjectOperation = keyof typeof operations;

/**
 * Stands for `SavedObjectsSecurityExtension`
 * (`x-pack/platform/plugins/shared/security/server/saved_objects/saved_objects_security_extension.ts`): what features
 * grant to a user. A type that no feature lists is nobody's; a superuser of Kibana would not notice.
 */
export class SavedObjectsAuthorization {
  constructor(
    private readonly features: FeatureRegistry,
    private readonly user: SandboxUser
  ) {}

  may(operation: SavedObjectOperation, type: string): boolean {
    return this.features.mayUseSavedObjects(this.user.privilege, type, operations[operation]);
  }

  /** @throws Boom that names the types for which the user may not */
  ensure(operation: SavedObjectOperation, types: readonly string[]): void {
    const refused = [...new Set(types)].filter((type) => !this.may(operation, type));
    if (refused.length === 0) return;
    throw forbiddenError(`Unable to ${operation} ${refused.sort().join(',')}`);
  }
}
