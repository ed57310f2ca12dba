FROM node:24-slim
# finds: npm-strict-ssl-off
ENV NPM_CONFIG_STRICT_SSL=true
# finds: npm-strict-ssl-off
RUN npm ci --omit=dev
