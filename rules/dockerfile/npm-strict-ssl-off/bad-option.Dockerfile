FROM node:24-slim
# finds: npm-strict-ssl-off
ENV NPM_CONFIG_STRICT_SSL=false
# finds: npm-strict-ssl-off
RUN npm ci --strict-ssl=false --omit=dev
