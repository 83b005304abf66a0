import type { SavedObjectsClientContract } from '@kbn/core/server';
import type { KeptException } from '../../common/api';
import { systemClock } from '../../sandbox/kibana/clock';
import { FeatureRegistry } from '../../sandbox/kibana/features/feature_registry';
import { SavedObjectsService } from '../../sandbox/kibana/saved_objects/saved_objects_service';
import { sandboxUsers } from '../../sandbox/kibana/users';
import { exceptionObjectType } from '../../server/exceptions/exception_object_type';
import { exceptionStore } from '../../server/exceptions/exception_store';
import { feature } from '../../server/feature';

/** The saved objects client of a rule's owner, in a space with these exceptions. */
export async function savedExceptions(
  exceptions: readonly KeptException[] = []
): Promise<SavedObjectsClientContract> {
  const features = new FeatureRegistry();
  features.registerKibanaFeature(feature());
  const service = new SavedObjectsService({ features, clock: systemClock });
  service.registerType(exceptionObjectType);
  service.start();
  const [user] = sandboxUsers;
  if (user === undefined) throw new Error('The sandbox has no users.');
  const client = service.clientOf(user);
  if (exceptions.length > 0) await exceptionStore(client).createAll(exceptions);
  return client;
}
