FROM node:24-alpine
# HEALTHCHECK CMD wget -qO- http://localhost:3000/ready
HEALTHCHECK --interval=30s CMD wget -qO- http://localhost:3000/health
