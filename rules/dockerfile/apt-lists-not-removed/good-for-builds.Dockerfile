# A place to build in: nothing is started, and who takes what out of it stands elsewhere.
FROM debian:13-slim AS tool_builder
RUN apt-get update && apt-get install -y --no-install-recommends gcc
