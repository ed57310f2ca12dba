FROM debian:13-slim
# Without the lists of this RUN the next one finds nothing to install: there is no simple edit.
# finds: apt-lists-not-removed
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN apt-get install -y --no-install-recommends git
