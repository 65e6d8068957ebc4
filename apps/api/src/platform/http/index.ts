export { bodyBytes, bodyParsers, tableTypes } from './body-parsers';
export { Consumes, ConsumesGuard } from './consumes.guard';
export { logRequests } from './request-log';
export { securityHeaders } from './security-headers';
export { WebBuild } from './web-build';
export { webFiles } from './web-files';
