# The shell gives way to the program, or was chosen.
FROM node:24-alpine
CMD npm run migrate && exec node dist/main.js
FROM debian:13-slim AS base
SHELL ["/bin/bash", "-c"]
CMD source env && ./server
FROM base
ENTRYPOINT ./start
