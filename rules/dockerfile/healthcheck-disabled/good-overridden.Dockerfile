FROM node:22 AS tools
HEALTHCHECK NONE
FROM node:22 AS base
HEALTHCHECK NONE
FROM base
HEALTHCHECK --interval=10s CMD curl -f http://localhost:3000/
