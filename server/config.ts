import { schema, type TypeOf } from '@kbn/config-schema';

/** Settings in `kibana.yml` under `publicIpDiscovery`. */
export const configSchema = schema.object({
  enabled: schema.boolean({ defaultValue: true }),
});

export type PublicIpDiscoveryConfig = TypeOf<typeof configSchema>;
