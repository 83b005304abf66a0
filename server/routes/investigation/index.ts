export { registerInvestigationRoutes } from './investigation_routes';
