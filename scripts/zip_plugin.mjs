// The zip that Kibana installs the plugin from.
import { kibanaManifest } from './kibana_manifest.mjs';
import { writeZip } from './write_zip.mjs';

/**
 * @param plugin what `pluginFiles` gives
 * @param kibanaVersion the one version it can be installed in; all else is the same for each
 * @returns the name and the bytes of the zip
 */
export async function zipPlugin({ files, version }, kibanaVersion) {
  const manifest = await kibanaManifest({ version, kibanaVersion });
  const { id } = JSON.parse(manifest);
  const all = [...files, ['kibana.json', Buffer.from(manifest)]];
  const bytes = writeZip(new Map(all.map(([path, content]) => [`kibana/${id}/${path}`, content])));
  return { name: `${id}-${kibanaVersion}.zip`, bytes };
}
