FROM node:24-slim
COPY example-ca.pem /etc/ssl/
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/example-ca.pem NPM_CONFIG_STRICT_SSL=true
RUN npm config set cafile /etc/ssl/example-ca.pem && npm ci --strict-ssl
