FROM node:24-alpine
# finds: multiple-healthcheck
ONBUILD HEALTHCHECK CMD wget -qO- http://localhost:3000/ready
ONBUILD HEALTHCHECK --interval=30s CMD wget -qO- http://localhost:3000/health
HEALTHCHECK --interval=30s CMD wget -qO- http://localhost:3000/health
