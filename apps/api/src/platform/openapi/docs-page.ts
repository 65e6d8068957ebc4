import { csrfCookie, csrfHeader } from '@zhiban/wire';

export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Zhiban 值班 · API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

export const docsScript = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  validatorUrl: null,
  requestInterceptor: (request) => {
    const found = document.cookie.match(/(?:^|; )${csrfCookie}=([^;]+)/);
    if (found) request.headers['${csrfHeader}'] = found[1];
    return request;
  },
});
`;
