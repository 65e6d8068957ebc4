export { bodyBytes, bodyParsers } from './body-parsers';
export { Consumes, ConsumesGuard } from './consumes.guard';
export { logRequests } from './request-log';
export { securityHeaders } from './security-headers';
export { webFiles } from './web-files';
