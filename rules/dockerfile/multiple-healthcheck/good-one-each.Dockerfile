# One in each stage, and one more for images that are built from this one.
FROM node:24-alpine AS dev
HEALTHCHECK CMD wget -qO- http://localhost:3000/ready
FROM dev
ONBUILD HEALTHCHECK CMD wget -qO- http://localhost:3000/ready
HEALTHCHECK --interval=30s CMD wget -qO- http://localhost:3000/health
