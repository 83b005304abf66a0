/** Stands for `@kbn/config-schema`, as the sandbox has it. */
import { configSchemaModule } from '../../../sandbox/kibana/kbn_modules/config_schema';

export const { schema } = configSchemaModule;
