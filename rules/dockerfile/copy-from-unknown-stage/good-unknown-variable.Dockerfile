# Which image or stage it is, only the build knows.
FROM python:3.14-slim AS app
ARG TOOLS_IMAGE
COPY --from=$TOOLS_IMAGE /tools /tools
