# Which image it is, only the build knows.
ARG BASE
FROM ${BASE}
RUN pnpm install
