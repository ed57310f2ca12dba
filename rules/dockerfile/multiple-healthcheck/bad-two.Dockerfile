FROM node:24-alpine
# finds: multiple-healthcheck
HEALTHCHECK CMD wget -qO- http://localhost:3000/ready
USER node
HEALTHCHECK --interval=30s CMD wget -qO- http://localhost:3000/health
