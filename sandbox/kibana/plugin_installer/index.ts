export { checkPluginZip, type CheckedZip } from './check_plugin_zip';
export { InstallError, installPlugin } from './install_plugin';
