/** The Kibana that the plugin is built for unless another one is asked for. */
export declare const DEFAULT_KIBANA_VERSION: string;
