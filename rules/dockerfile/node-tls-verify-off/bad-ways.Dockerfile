FROM node:24-slim
# finds: node-tls-verify-off
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
# finds: node-tls-verify-off
RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci
# finds: node-tls-verify-off
RUN export NODE_TLS_REJECT_UNAUTHORIZED='0' && node setup.js
# finds: node-tls-verify-off
ARG NODE_TLS_REJECT_UNAUTHORIZED=0
