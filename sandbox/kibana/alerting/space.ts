/** The only space of the sandbox, Kibana's default one. */
export const SPACE_ID = 'default';
