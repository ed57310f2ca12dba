FROM debian:13-slim AS base
ARG VARIANT=slim
ENV RELEASE=13
# finds: undefined-arg-in-from
FROM debian:13-${VARIANT}
# finds: undefined-arg-in-from
FROM debian:$RELEASE
