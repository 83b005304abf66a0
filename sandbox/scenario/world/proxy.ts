/** The web proxy of the organisation, which an operator would confirm in `kibana.yml`. */
export const PROXY = '10.24.0.80';
